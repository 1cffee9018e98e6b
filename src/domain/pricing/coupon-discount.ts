import type { Currency } from '../../contracts/money'
import type { AmountsByCurrency } from '../../contracts/coupons'
import type { ErrorCode } from '../../contracts/errors'
import { minorUnits, shareDown } from '../money/minor-units'

/** What a coupon gives and to whom, as its maker wrote it down. */
export type CouponTerms = {
  kind: 'percentage' | 'fixed'
  /** Of a percentage, in basis points. */
  bps: number
  fixed: AmountsByCurrency
  minSubtotal: AmountsByCurrency
  /** The most a percentage takes off. */
  maxDiscount: AmountsByCurrency
  startsAt: Date | null
  endsAt: Date | null
  isActive: boolean
  isFirstOrderOnly: boolean
  /** How often it may still be used, in all and by this customer; null: without limit. */
  usesLeft: number | null
  customerUsesLeft: number | null
  /** Null: of every seller. */
  sellerId: string | null
  /** With neither: everything. A service matches by itself or by its category or its parent. */
  serviceIds: readonly string[]
  categoryIds: readonly string[]
}

/** The order that somebody wants to use a coupon for. */
export type CouponUse = {
  now: Date
  currency: Currency
  subtotalMinor: number
  serviceId: string
  sellerId: string
  /** The service's category and the one above it. */
  categoryIds: readonly string[]
  /** Nothing of theirs was ever paid, and nothing else waits to be. */
  isFirstOrder: boolean
}

type Refusal = Extract<ErrorCode, `coupon/${string}`>

/**
 * What a coupon takes off an order, in minor units (above zero, at most the subtotal), or why it
 * takes nothing. A percentage is rounded down. An amount that the coupon has not been given in
 * the order's currency is no amount: such a coupon is for other currencies.
 */
export const couponDiscount = (
  coupon: CouponTerms,
  use: CouponUse,
): { discountMinor: number } | { because: Refusal } => {
  const because = refusalOf(coupon, use)
  if (because !== null) return { because }
  const { currency, subtotalMinor } = use
  const offered =
    coupon.kind === 'fixed'
      ? minorUnits(coupon.fixed[currency] ?? 0)
      : shareDown(subtotalMinor, coupon.bps)
  const most = coupon.kind === 'fixed' ? undefined : coupon.maxDiscount[currency]
  const discountMinor = Math.min(offered, most ?? offered, subtotalMinor)
  return discountMinor > 0 ? { discountMinor } : { because: 'coupon/not-applicable' }
}

const refusalOf = (coupon: CouponTerms, use: CouponUse): Refusal | null => {
  if (!coupon.isActive) return 'coupon/not-found'
  if (coupon.startsAt !== null && use.now < coupon.startsAt) return 'coupon/not-started'
  if (coupon.endsAt !== null && use.now >= coupon.endsAt) return 'coupon/expired'
  if (!isInScope(coupon, use)) return 'coupon/not-applicable'
  if (use.subtotalMinor < (coupon.minSubtotal[use.currency] ?? 0)) return 'coupon/below-minimum'
  if (coupon.usesLeft !== null && coupon.usesLeft <= 0) return 'coupon/used-up'
  if (coupon.customerUsesLeft !== null && coupon.customerUsesLeft <= 0) return 'coupon/already-used'
  if (coupon.isFirstOrderOnly && !use.isFirstOrder) return 'coupon/first-order-only'
  return null
}

const isInScope = (coupon: CouponTerms, use: CouponUse): boolean => {
  if (coupon.sellerId !== null && coupon.sellerId !== use.sellerId) return false
  const { serviceIds, categoryIds } = coupon
  if (serviceIds.length === 0 && categoryIds.length === 0) return true
  return (
    serviceIds.includes(use.serviceId) || use.categoryIds.some((id) => categoryIds.includes(id))
  )
}
