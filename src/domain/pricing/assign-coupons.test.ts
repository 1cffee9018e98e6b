import { describe, expect, test } from 'vitest'
import { assignCoupons, type Coupon } from './assign-coupons'
import type { CouponUse } from './coupon-discount'

const coupon = (overrides: Partial<Coupon>): Coupon => ({
  id: 'c1',
  code: 'DIX',
  bearer: 'platform',
  kind: 'percentage',
  bps: 1_000,
  fixed: {},
  minSubtotal: {},
  maxDiscount: {},
  startsAt: null,
  endsAt: null,
  isActive: true,
  isFirstOrderOnly: false,
  sellerId: null,
  serviceIds: [],
  categoryIds: [],
  usesLeft: null,
  customerUsesLeft: null,
  ...overrides,
})

const line = (overrides: Partial<CouponUse>): CouponUse => ({
  now: new Date('2026-11-23T12:00:00Z'),
  currency: 'XOF',
  subtotalMinor: 10_000,
  serviceId: 's1',
  sellerId: 'v1',
  categoryIds: [],
  isFirstOrder: true,
  ...overrides,
})

const kofis = coupon({ id: 'c2', code: 'KOFI', bearer: 'seller', sellerId: 'v1', bps: 2_000 })

describe('assignCoupons', () => {
  test('a code is used once, by the line it takes most off', () => {
    const lines = [line({}), line({ subtotalMinor: 30_000 }), line({ subtotalMinor: 30_000 })]
    const { assigned, refused } = assignCoupons(['DIX', 'DIX'], [coupon({})], lines)
    expect(assigned.map((one) => one?.discountMinor)).toEqual([undefined, 3_000, undefined])
    expect(refused).toEqual([])
  })

  test('a line uses one code: the second goes to the next best line', () => {
    const lines = [line({}), line({ sellerId: 'v2', subtotalMinor: 9_000 })]
    const { assigned } = assignCoupons(['KOFI', 'DIX'], [coupon({}), kofis], lines)
    expect(assigned).toEqual([
      { code: 'KOFI', bearer: 'seller', couponId: 'c2', discountMinor: 2_000 },
      { code: 'DIX', bearer: 'platform', couponId: 'c1', discountMinor: 900 },
    ])
  })

  test('a seller’s own code comes before one of the platform with the same name', () => {
    const both = [coupon({ code: 'KOFI' }), kofis]
    const lines = [line({}), line({ sellerId: 'v2' })]
    expect(assignCoupons(['KOFI'], both, lines.slice(0, 1)).assigned[0]?.couponId).toBe('c2')
    expect(assignCoupons(['KOFI'], both, lines.slice(1)).assigned[0]?.couponId).toBe('c1')
  })

  test.each([
    ['nobody has', 'QUOI', [], 'coupon/not-found'],
    ['another seller has', 'KOFI', [kofis], 'coupon/not-applicable'],
    ['is used up', 'DIX', [coupon({ usesLeft: 0 })], 'coupon/used-up'],
    ['this customer used', 'DIX', [coupon({ customerUsesLeft: 0 })], 'coupon/already-used'],
    [
      'needs a larger order',
      'DIX',
      [coupon({ minSubtotal: { XOF: 9e6 } })],
      'coupon/below-minimum',
    ],
  ] satisfies [string, string, Coupon[], string][])(
    'a code that %s is refused and says why',
    (_what, code, coupons, because) => {
      const { assigned, refused } = assignCoupons([code], coupons, [line({ sellerId: 'v2' })])
      expect(assigned).toEqual([null])
      expect(refused).toEqual([{ code, because }])
    },
  )

  test('more codes than lines: what is left over does not apply', () => {
    const { refused } = assignCoupons(['DIX', 'KOFI'], [coupon({}), kofis], [line({})])
    expect(refused).toEqual([{ code: 'KOFI', because: 'coupon/not-applicable' }])
  })
})
