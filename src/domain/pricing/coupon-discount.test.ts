import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies } from '../../contracts/money'
import { couponDiscount, type CouponTerms, type CouponUse } from './coupon-discount'

const now = new Date('2026-11-23T12:00:00Z')
const tenPercent: CouponTerms = {
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
  usesLeft: null,
  customerUsesLeft: null,
  serviceIds: [],
  categoryIds: [],
}
const use: CouponUse = {
  now,
  currency: 'XOF',
  subtotalMinor: 30_000,
  serviceId: 's1',
  sellerId: 'v1',
  categoryIds: ['child', 'parent'],
  isFirstOrder: false,
}

describe('couponDiscount', () => {
  test.each([
    ['a percentage', {}, {}, 3_000],
    ['a percentage rounded down', {}, { subtotalMinor: 9_999 }, 999],
    ['a percentage up to its most', { maxDiscount: { XOF: 2_000 } }, {}, 2_000],
    ['an amount', { kind: 'fixed', fixed: { XOF: 5_000 } }, {}, 5_000],
    ['an amount above the price', { kind: 'fixed', fixed: { XOF: 50_000 } }, {}, 30_000],
    [
      'the amount of the currency',
      { kind: 'fixed', fixed: { EUR: 500 } },
      { currency: 'EUR' },
      500,
    ],
    ['its own category', { categoryIds: ['child'] }, {}, 3_000],
    ['a category above', { categoryIds: ['parent'] }, {}, 3_000],
    ['its own service', { serviceIds: ['s1'] }, {}, 3_000],
    ['its own seller', { sellerId: 'v1' }, {}, 3_000],
    ['exactly the minimum', { minSubtotal: { XOF: 30_000 } }, {}, 3_000],
    ['a first order', { isFirstOrderOnly: true }, { isFirstOrder: true }, 3_000],
    ['its first moment', { startsAt: now }, {}, 3_000],
  ] satisfies [string, Partial<CouponTerms>, Partial<CouponUse>, number][])(
    '%s is taken off',
    (_what, terms, order, discountMinor) => {
      expect(couponDiscount({ ...tenPercent, ...terms }, { ...use, ...order })).toEqual({
        discountMinor,
      })
    },
  )

  test.each([
    ['switched off', { isActive: false }, 'coupon/not-found'],
    ['not begun', { startsAt: new Date(now.getTime() + 1) }, 'coupon/not-started'],
    ['over', { endsAt: now }, 'coupon/expired'],
    ['of another seller', { sellerId: 'v2' }, 'coupon/not-applicable'],
    ['for other services', { serviceIds: ['s2'] }, 'coupon/not-applicable'],
    ['for other categories', { categoryIds: ['other'] }, 'coupon/not-applicable'],
    ['for another currency', { kind: 'fixed', fixed: { EUR: 500 } }, 'coupon/not-applicable'],
    ['too big for the order', { minSubtotal: { XOF: 30_001 } }, 'coupon/below-minimum'],
    ['used up', { usesLeft: 0 }, 'coupon/used-up'],
    ['used by this customer', { customerUsesLeft: 0 }, 'coupon/already-used'],
    ['for newcomers', { isFirstOrderOnly: true }, 'coupon/first-order-only'],
  ] satisfies [string, Partial<CouponTerms>, string][])(
    'a coupon that is %s takes nothing off',
    (_what, terms, because) => {
      expect(couponDiscount({ ...tenPercent, ...terms }, use)).toEqual({ because })
    },
  )

  test('whatever its terms: a whole amount above zero and at most the subtotal', () => {
    const amounts = fc.record(
      Object.fromEntries(currencies.map((currency) => [currency, fc.nat(10 ** 9)])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('percentage' as const, 'fixed' as const),
        fc.integer({ min: 0, max: 10_000 }),
        amounts,
        amounts,
        fc.constantFrom(...currencies),
        fc.nat(10 ** 12),
        (kind, bps, fixed, maxDiscount, currency, subtotalMinor) => {
          const terms = { ...tenPercent, kind, bps, fixed, maxDiscount }
          const result = couponDiscount(terms, { ...use, currency, subtotalMinor })
          const taken = 'discountMinor' in result ? result.discountMinor : 1
          expect(Number.isSafeInteger(taken)).toBe(true)
          expect(taken).toBeGreaterThan(0)
          expect('because' in result || taken <= subtotalMinor).toBe(true)
        },
      ),
      { numRuns: 10_000 },
    )
  })
})
