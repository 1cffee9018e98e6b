import type { Currency } from '../../contracts/money'
import type { AppliedCommission, AppliedCoupon, Quote } from '../../contracts/orders'
import {
  basisPoints,
  includedShare,
  minorUnits,
  shareHalfUp,
  sumMinor,
  timesMinor,
} from '../money/minor-units'
import { deliveryDaysOf, type TimedExtra } from './delivery-days'
import { priceSupplement } from './supplement'

/** What the marketplace charges; settings and rules, frozen on each order when it is placed. */
export type FeeSchedule = {
  commission: AppliedCommission
  serviceFeeBps: number
  /** Added to the service fee of orders whose subtotal lies below `belowMinor`. */
  smallOrderFee: { belowMinor: number; feeMinor: number }
  /** On the service fee: the part of the sale that is the platform's own. */
  taxBps: number
  /** Where that tax is due; null where none is. */
  taxCountry: string | null
  /** The seller's own VAT, contained in their prices; 0 when they are not registered. */
  sellerTaxBps: number
}

export type QuoteInput = {
  currency: Currency
  package: {
    id: string
    name: string
    priceMinor: number
    deliveryDays: number
    revisions: number | null
  }
  extras: (TimedExtra & { id: string; name: string; priceMinor: number })[]
  quantity: number
  /** What a revision beyond those of the package costs; null where the seller offers none. */
  extraRevisionMinor: number | null
  /** What a coupon takes off, or nothing. */
  coupon: AppliedCoupon | null
  fees: FeeSchedule
}

/**
 * Prices an order. All amounts are minor units of `currency`; percentages are rounded half up.
 * Always holds, to the last unit: total = subtotal − discount + service fee + tax, and
 * seller's net + commission = subtotal − discount + subsidy. The service fee is a share of what
 * the customer pays for the work; the commission one of what the seller gets for it, and never
 * more than that. A coupon makes no order a small one. Extras are bought once per unit, like the
 * package. Throws a RangeError on negative prices, a quantity below one, a discount above the
 * subtotal, or amounts beyond the safe integers.
 */
export const priceOrder = (input: QuoteInput): Quote => {
  const { fees, coupon } = input
  const lines = linesOf(input)
  const subtotalMinor = sumMinor(lines.map(({ totalMinor }) => totalMinor))
  const discountMinor = discountOf(coupon, subtotalMinor)
  const subsidyMinor = coupon?.bearer === 'platform' ? discountMinor : 0
  const goodsMinor = minorUnits(subtotalMinor - discountMinor)
  const serviceFeeMinor = serviceFee({ subtotalMinor, goodsMinor, fees })
  const taxMinor = shareHalfUp(serviceFeeMinor, fees.taxBps)
  const soldMinor = sumMinor([goodsMinor, subsidyMinor])
  const commissionMinor = commissionOf(fees.commission, soldMinor)
  return {
    currency: input.currency,
    lines,
    subtotalMinor,
    discountMinor,
    subsidyMinor,
    coupon,
    serviceFeeMinor,
    taxMinor,
    taxBps: basisPoints(fees.taxBps),
    taxCountry: fees.taxCountry,
    totalMinor: sumMinor([goodsMinor, serviceFeeMinor, taxMinor]),
    commissionBps: basisPoints(fees.commission.bps),
    commission: fees.commission,
    commissionMinor,
    sellerNetMinor: minorUnits(soldMinor - commissionMinor),
    sellerTaxBps: basisPoints(fees.sellerTaxBps),
    sellerTaxMinor: includedShare(soldMinor, fees.sellerTaxBps),
    deliveryDays: deliveryDaysOf(input.package, input.extras),
    isExpress: input.extras.some(({ isExpress }) => isExpress),
    revisions: input.package.revisions,
    extraRevision:
      input.extraRevisionMinor === null ? null : priceSupplement(input.extraRevisionMinor, fees),
    milestones: [],
  }
}

/** What package and extras of an order cost, before any discount or fee. */
export const subtotalOf = (input: Pick<QuoteInput, 'package' | 'extras' | 'quantity'>): number =>
  sumMinor(linesOf(input).map(({ totalMinor }) => totalMinor))

const linesOf = (input: Pick<QuoteInput, 'package' | 'extras' | 'quantity'>): Quote['lines'] => {
  const { quantity } = input
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`not a quantity: ${quantity}`)
  }
  return [
    line({ kind: 'package', item: input.package, quantity }),
    ...input.extras.map((extra) => line({ kind: 'extra', item: extra, quantity })),
  ]
}

const line = (input: {
  kind: 'package' | 'extra'
  item: { id: string; name: string; priceMinor: number }
  quantity: number
}): Quote['lines'][number] => {
  if (input.item.priceMinor < 0) throw new RangeError(`negative price: ${input.item.priceMinor}`)
  return {
    kind: input.kind,
    id: input.item.id,
    name: input.item.name,
    unitPriceMinor: minorUnits(input.item.priceMinor),
    quantity: input.quantity,
    totalMinor: timesMinor(input.item.priceMinor, input.quantity),
  }
}

const discountOf = (coupon: AppliedCoupon | null, subtotalMinor: number): number => {
  const discountMinor = minorUnits(coupon?.discountMinor ?? 0)
  if (discountMinor < 0 || discountMinor > subtotalMinor) {
    throw new RangeError(`not a discount on ${subtotalMinor}: ${discountMinor}`)
  }
  return discountMinor
}

/** Work that costs nothing has no fee at all: no small-order fee on top of zero. */
const serviceFee = (input: {
  subtotalMinor: number
  goodsMinor: number
  fees: FeeSchedule
}): number => {
  const { subtotalMinor, goodsMinor, fees } = input
  const share = shareHalfUp(goodsMinor, fees.serviceFeeBps)
  const isSmall = goodsMinor > 0 && subtotalMinor < fees.smallOrderFee.belowMinor
  return isSmall ? sumMinor([share, fees.smallOrderFee.feeMinor]) : share
}

const commissionOf = (commission: AppliedCommission, soldMinor: number): number => {
  if (commission.kind === 'percentage') return shareHalfUp(soldMinor, commission.bps)
  if (commission.fixedMinor < 0) throw new RangeError(`negative fee: ${commission.fixedMinor}`)
  return Math.min(minorUnits(commission.fixedMinor), soldMinor)
}
