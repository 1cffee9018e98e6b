import type { Db, Tx } from '../../context'
import type { CartProblem } from '../../contracts/cart'
import type { CheckoutLine } from '../../contracts/checkout'
import type { ErrorCode } from '../../contracts/errors'
import type { Locale } from '../../contracts/locale'
import type { Quote } from '../../contracts/orders'
import { AppError, type FieldErrors } from '../../domain/errors'
import {
  assignCoupons,
  type AssignedCoupon,
  type RefusedCoupon,
} from '../../domain/pricing/assign-coupons'
import type { CouponUse } from '../../domain/pricing/coupon-discount'
import { expressProblem } from '../../domain/pricing/delivery-days'
import { feeSchedule, type MarketFees } from '../../domain/pricing/fee-schedule'
import { priceOrder, subtotalOf, type QuoteInput } from '../../domain/pricing/quote'
import { readSettings, type MarketSettings } from '../settings'
import { readCoupons, type CouponsFor } from '../coupons/redeem-coupons'
import { inLocale, readOrderableServices, type OrderableService } from './orderable-service'

export type PriceRequest = {
  lines: readonly CheckoutLine[]
  couponCodes: readonly string[]
  /** Where the buyer says they live; their account's word comes first. */
  country: string | null
  locale: Locale
  buyerId: string | null
  now: Date
}

/** A line with its price, or with the error that placing it would throw. */
export type PricedLine =
  | {
      isPriced: true
      service: OrderableService
      /** In the language asked for. */
      title: string
      quote: Quote
      couponId: string | null
      /** What keeps it from being ordered, although it has a price; null: nothing. */
      obstacle: CartProblem | null
    }
  | {
      isPriced: false
      service: OrderableService | null
      problem: CartProblem
      fields: FieldErrors
    }

export type PricedLines = {
  /** In the sequence of the request. */
  lines: PricedLine[]
  refusedCoupons: RefusedCoupon[]
  settings: MarketSettings
}

/**
 * Prices services with their choices as they are stored now, under the fees, rules and coupons as
 * they are now: the one place where a price is made, for pages, carts and orders alike.
 */
export const priceLines = async (db: Db | Tx, request: PriceRequest): Promise<PricedLines> => {
  const { lines, buyerId, now } = request
  const serviceIds = lines.map(({ serviceId }) => serviceId)
  // One service pays within the time of its category; several have the time of everybody.
  const [only, ...others] = lines
  const about = only && others.length === 0 ? { serviceId: only.serviceId } : undefined
  const [services, settings, coupons] = await Promise.all([
    readOrderableServices(db, { serviceIds, buyerId, now }),
    readSettings(db, about),
    readCoupons(db, { codes: request.couponCodes, customerId: buyerId }),
  ])
  const choices = lines.map((line) => choiceOf(line, services.get(line.serviceId) ?? null, request))
  const { uses, assigned, refused } = couponsOf(choices, coupons, request)
  return {
    lines: choices.map((choice): PricedLine => {
      if (!choice.isPriced) return choice
      const coupon = assigned[uses.indexOf(choice.use)] ?? null
      return priced(choice, { coupon, request, fees: settings })
    }),
    refusedCoupons: refused,
    settings,
  }
}

type Choice =
  | {
      isPriced: true
      service: OrderableService
      goods: Omit<QuoteInput, 'coupon' | 'fees'>
      use: Omit<CouponUse, 'isFirstOrder'>
    }
  | Extract<PricedLine, { isPriced: false }>

const refusedChoice = (
  service: OrderableService | null,
  problem: CartProblem,
  field?: string,
): Choice => ({
  isPriced: false,
  service,
  problem,
  fields: field === undefined ? {} : { [field]: 'choice' },
})

const choiceOf = (
  line: CheckoutLine,
  service: OrderableService | null,
  { locale, now }: PriceRequest,
): Choice => {
  if (service === null) return refusedChoice(null, 'service_gone')
  const chosen = service.packages.find(({ tier }) => tier === line.package)
  if (chosen === undefined) return refusedChoice(service, 'choice_gone', 'package')
  const wanted = new Set(line.extraIds)
  const extras = service.extras.filter(({ id }) => wanted.has(id))
  if (extras.length !== wanted.size) return refusedChoice(service, 'choice_gone', 'extraIds')
  const express = expressProblem(chosen, extras)
  if (express === 'several') return refusedChoice(service, 'choice_gone', 'extraIds')
  if (express === 'not-shorter') return refusedChoice(service, 'express_not_shorter')
  const nameOf = (item: { name: string; nameSecond: string }) =>
    inLocale({ main: item.name, second: item.nameSecond }, service, locale)
  const goods = {
    currency: service.currency,
    package: { ...chosen, id: chosen.tier, name: nameOf(chosen) },
    extras: extras.map((extra) => ({ ...extra, name: nameOf(extra) })),
    quantity: line.quantity,
    extraRevisionMinor: service.extraRevisionMinor,
  }
  const { currency, sellerId, categoryIds } = service
  const subtotalMinor = subtotalOf(goods)
  const use = { now, currency, subtotalMinor, serviceId: service.id, sellerId, categoryIds }
  return { isPriced: true, service, goods, use }
}

const couponsOf = (
  choices: readonly Choice[],
  { coupons, isFirstOrder }: CouponsFor,
  { couponCodes }: PriceRequest,
) => {
  const uses = choices.flatMap((choice) => (choice.isPriced ? [choice.use] : []))
  const complete = uses.map((use) => ({ ...use, isFirstOrder }))
  return { uses, ...assignCoupons(couponCodes, coupons, complete) }
}

const priced = (
  choice: Extract<Choice, { isPriced: true }>,
  context: {
    coupon: AssignedCoupon | null
    request: PriceRequest
    fees: MarketFees
  },
): PricedLine => {
  const { service, goods } = choice
  const { request, fees } = context
  const quote = priceOrder({
    ...goods,
    coupon: context.coupon === null ? null : appliedOf(context.coupon),
    fees: feeSchedule(fees, {
      currency: service.currency,
      buyerCountry: service.buyerCountry ?? request.country,
      seller: { country: service.sellerCountry, isVatRegistered: service.isVatRegistered },
      rule: ruleOf(service),
    }),
  })
  const titles = { main: service.title, second: service.titleSecond }
  return {
    isPriced: true,
    service,
    title: inLocale(titles, service, request.locale),
    quote,
    couponId: context.coupon?.couponId ?? null,
    obstacle: obstacleOf(service, quote, request.buyerId),
  }
}

const appliedOf = ({ code, bearer, discountMinor }: AssignedCoupon) => ({
  code,
  bearer,
  discountMinor,
})

/** The commission rule in force for a service, if it is not the rate of the settings. */
export const ruleOf = ({ ruleId, scope, kind, bps, fixedMinor }: OrderableService) =>
  ruleId === null || scope === null || kind === null
    ? null
    : { ruleId, scope, kind, bps: bps ?? 0, fixedMinor: fixedMinor ?? 0 }

const obstacleOf = (
  service: OrderableService,
  quote: Quote,
  buyerId: string | null,
): CartProblem | null => {
  if (service.sellerUserId === buyerId) return 'own_service'
  if (!service.isSellerOpen) return 'seller_unavailable'
  return quote.totalMinor > 0 ? null : 'not_payable'
}

const errorOf: Readonly<Record<CartProblem, ErrorCode>> = {
  service_gone: 'service/not-found',
  choice_gone: 'request/invalid',
  express_not_shorter: 'order/express-not-shorter',
  seller_unavailable: 'order/seller-unavailable',
  own_service: 'order/own-service',
  not_payable: 'order/not-payable',
}

export type QuotedLine = Extract<PricedLine, { isPriced: true }>

/** The line with its price. Throws what is wrong with it. */
export const quotedOr = (line: PricedLine): QuotedLine => {
  if (line.isPriced) return line
  throw new AppError(errorOf[line.problem], {}, { fields: line.fields })
}

/** The line as it can be ordered by this buyer now. Throws what keeps it from being ordered. */
export const orderableOr = (line: PricedLine): QuotedLine => {
  const quoted = quotedOr(line)
  if (quoted.obstacle === null) return quoted
  throw new AppError(errorOf[quoted.obstacle])
}

/** Throws the reason why a coupon that was asked for takes nothing off. */
export const refuseUnusedCoupons = (refused: readonly RefusedCoupon[]): void => {
  const [first] = refused
  if (first !== undefined) throw new AppError(first.because, { code: first.code })
}
