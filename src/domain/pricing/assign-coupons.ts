import type { ErrorCode } from '../../contracts/errors'
import type { AppliedCoupon, CouponBearer } from '../../contracts/orders'
import { couponDiscount, type CouponTerms, type CouponUse } from './coupon-discount'

export type Coupon = CouponTerms & { id: string; code: string; bearer: CouponBearer }

export type AssignedCoupon = AppliedCoupon & { couponId: string }

export type RefusedCoupon = { code: string; because: ErrorCode }

/**
 * Which coupon each line of a checkout uses. A code is used once, by the line it takes most off
 * (of equals the first), and a line uses one code; codes are looked at in the sequence they were
 * given. Where a seller has a code of the same name as the platform, theirs counts for their lines.
 */
export const assignCoupons = (
  codes: readonly string[],
  coupons: readonly Coupon[],
  lines: readonly CouponUse[],
): { assigned: (AssignedCoupon | null)[]; refused: RefusedCoupon[] } => {
  const assigned: (AssignedCoupon | null)[] = lines.map(() => null)
  const refused: RefusedCoupon[] = []
  for (const code of new Set(codes)) {
    const offers = lines.map((line) => offerOf(code, coupons, line))
    const best = bestOf(offers, (index) => assigned[index] === null)
    if (best === null) refused.push({ code, because: reasonOf(offers) })
    else assigned[best.index] = best.offer
  }
  return { assigned, refused }
}

type Offer = AssignedCoupon | { because: ErrorCode }

const offerOf = (code: string, coupons: readonly Coupon[], line: CouponUse): Offer => {
  const named = coupons.filter((coupon) => coupon.code === code)
  const coupon =
    named.find(({ bearer, sellerId }) => bearer === 'seller' && sellerId === line.sellerId) ??
    named.find(({ bearer }) => bearer === 'platform')
  if (coupon === undefined) {
    return { because: named.length === 0 ? 'coupon/not-found' : 'coupon/not-applicable' }
  }
  const result = couponDiscount(coupon, line)
  if ('because' in result) return result
  return { code, bearer: coupon.bearer, couponId: coupon.id, ...result }
}

const bestOf = (
  offers: readonly Offer[],
  isFree: (index: number) => boolean,
): { index: number; offer: AssignedCoupon } | null =>
  offers.reduce<{ index: number; offer: AssignedCoupon } | null>((best, offer, index) => {
    if ('because' in offer || !isFree(index)) return best
    return best === null || offer.discountMinor > best.offer.discountMinor ? { index, offer } : best
  }, null)

/** Of several lines the one that came nearest says why; a code that is taken for another line. */
const reasonOf = (offers: readonly Offer[]): ErrorCode => {
  const reasons = offers.flatMap((offer) => ('because' in offer ? [offer.because] : []))
  return reasons.find((because) => because !== 'coupon/not-applicable') ?? 'coupon/not-applicable'
}
