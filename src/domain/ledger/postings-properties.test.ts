import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Currency } from '../../contracts/money'
import { chargebackPart } from './chargeback-postings'
import { postingRules } from './posting-rules'
import {
  capture,
  chargeback,
  clearing,
  fullRefund,
  release,
  reversal,
  split,
  type Posting,
} from './postings'
import {
  addShares,
  divideByShares,
  noShares,
  sharesLeft,
  sharesLess,
  type OrderMoney,
  type Shares,
} from './shares'

const amount = (max: number) => fc.integer({ min: 0, max })

/** Any order that can be paid for: its subsidy is at most what seller and platform share. */
const anyOrder: fc.Arbitrary<OrderMoney> = fc
  .record({
    currency: fc.constantFrom(...Currency.options),
    sellerNetMinor: amount(10 ** 9),
    commissionMinor: amount(10 ** 8),
    serviceFeeMinor: amount(10 ** 7),
    taxMinor: amount(10 ** 6),
    slice: fc.constantFrom(undefined, 'm1'),
    subsidised: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ subsidised, ...parts }) => {
    const { sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor } = parts
    const gross = sellerNetMinor + commissionMinor + serviceFeeMinor + taxMinor
    const subsidyMinor = Math.floor((sellerNetMinor + commissionMinor) * subsidised)
    return { orderId: 'o', sellerId: 's', ...parts, subsidyMinor, totalMinor: gross - subsidyMinor }
  })
  .filter(({ totalMinor }) => totalMinor > 0)

const withRefund = fc
  .tuple(anyOrder, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([order, part]) => ({
    order,
    refundMinor: Math.min(order.totalMinor, Math.max(1, Math.round(order.totalMinor * part))),
  }))

/** Credits minus debits of every account over a series of postings. */
const balances = (postings: readonly Posting[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { debit, credit, amountMinor } of postings.flatMap(({ transfers }) => transfers)) {
    sums[debit.kind] = (sums[debit.kind] ?? 0) - amountMinor
    sums[credit.kind] = (sums[credit.kind] ?? 0) + amountMinor
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0))
}

const without = (kept: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(kept).filter(([, sum]) => sum !== 0))

/** What an account gave. */
const given = (moved: Record<string, number>, kind: string): number => 0 - (moved[kind] ?? 0)

const isLegal = ({ kind, transfers }: Posting): boolean =>
  transfers.every(
    ({ debit, credit, amountMinor }) =>
      Number.isSafeInteger(amountMinor) &&
      amountMinor > 0 &&
      postingRules[kind].some(([from, to]) => from === debit.kind && to === credit.kind),
  )

const runs = { numRuns: 3_000 }

describe('whatever the order, the currency and the subsidy', () => {
  test('capture then release gives everybody their share and leaves nothing held', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const postings = [capture(order, 'p'), release(order)]
        expect(postings.every(isLegal)).toBe(true)
        expect(balances(postings)).toEqual(
          without({
            external: -order.totalMinor,
            platform_promotions: -order.subsidyMinor,
            seller_pending: order.sellerNetMinor,
            platform_commission: order.commissionMinor,
            platform_fees: order.serviceFeeMinor,
            tax_payable: order.taxMinor,
          }),
        )
      }),
      runs,
    )
  })

  test('a full refund gives the customer the total and the promotions the subsidy', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const postings = [capture(order, 'p'), fullRefund(order, 'p')]
        expect(postings.every(isLegal)).toBe(true)
        expect(balances(postings)).toEqual({
          external: -order.totalMinor,
          refund_clearing: order.totalMinor,
        })
      }),
      runs,
    )
  })

  test('a split and a reversal of the same amount end with the same balances', () => {
    fc.assert(
      fc.property(withRefund, ({ order, refundMinor }) => {
        fc.pre(refundMinor < order.totalMinor)
        const captured = capture(order, 'p')
        const atOnce = [captured, split(order, 'p', refundMinor)]
        const later = [captured, release(order), reversal(order, 'p', refundMinor)]
        expect([...atOnce, ...later].every(isLegal)).toBe(true)
        expect(balances(atOnce)).toEqual(balances(later))
      }),
      runs,
    )
  })

  test('a partial refund gives back exactly what was asked, the subsidy pro rata, and no share grows', () => {
    fc.assert(
      fc.property(withRefund, ({ order, refundMinor }) => {
        const after = balances([
          capture(order, 'p'),
          release(order),
          reversal(order, 'p', refundMinor),
        ])
        expect(after.refund_clearing).toBe(refundMinor)
        const exact = (BigInt(order.subsidyMinor) * BigInt(refundMinor)) / BigInt(order.totalMinor)
        expect(after.platform_promotions ?? 0).toBe(Number(exact) - order.subsidyMinor)
        const kept = [
          [after.seller_pending, order.sellerNetMinor],
          [after.platform_commission, order.commissionMinor],
          [after.platform_fees, order.serviceFeeMinor],
          [after.tax_payable, order.taxMinor],
        ] as const
        for (const [left = 0, agreed] of kept) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(agreed)
        }
      }),
      runs,
    )
  })

  test('a chargeback takes the customer’s whole money from wherever it lies', () => {
    const situations = fc.record({
      order: anyOrder,
      releasedPart: fc.constantFrom(0, 0.5, 1),
      pendingPart: fc.double({ min: 0, max: 1, noNaN: true }),
      availableMinor: amount(10 ** 9),
    })
    fc.assert(
      fc.property(situations, ({ order, releasedPart, pendingPart, availableMinor }) => {
        const gross = order.totalMinor + order.subsidyMinor
        const released = divideByShares(Math.floor(gross * releasedPart), order)
        const left = sharesLess(order, released)
        const pendingMinor = Math.floor(released.sellerNetMinor * pendingPart)
        const posting = chargeback(order, 'p', {
          chargedMinor: order.totalMinor,
          heldMinor: sum(left),
          released,
          pendingMinor,
          availableMinor,
        })
        expect(isLegal(posting)).toBe(true)
        const moved = balances([posting])
        expect(moved.external).toBe(order.totalMinor)
        expect(moved.platform_promotions ?? 0).toBe(order.subsidyMinor)
        expect(given(moved, 'held')).toBe(sum(left))
        expect(given(moved, 'seller_available')).toBeLessThanOrEqual(availableMinor)
        const fromSeller =
          given(moved, 'seller_pending') +
          given(moved, 'seller_available') +
          given(moved, 'chargeback_receivable')
        expect(fromSeller).toBe(released.sellerNetMinor)
      }),
      runs,
    )
  })

  test('a bank that takes all of it in parts takes what it would have taken at once', () => {
    const situations = fc.record({
      order: anyOrder,
      releasedPart: fc.constantFrom(0, 0.5, 1),
      pendingPart: fc.double({ min: 0, max: 1, noNaN: true }),
      parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
      availableMinor: amount(10 ** 9),
    })
    fc.assert(
      fc.property(situations, ({ order, releasedPart, pendingPart, parts, availableMinor }) => {
        const { sellerId, currency, totalMinor, subsidyMinor } = order
        const heldMinor = Math.floor((totalMinor + subsidyMinor) * (1 - releasedPart))
        const released = divideByShares(totalMinor + subsidyMinor - heldMinor, order)
        const postings: Posting[] = []
        let borne = noShares
        for (const part of parts) {
          const partMinor = Math.floor((totalMinor - sum(borne)) * part * 0.999)
          const shares = divideByShares(partMinor, sharesLeft(order, borne))
          borne = addShares([borne, shares])
          const money = { sellerId, currency, provider: 'p', shares, availableMinor: 0 }
          postings.push(chargebackPart(money))
        }
        const last = chargeback(order, 'p', {
          chargedMinor: totalMinor - sum(borne),
          heldMinor,
          released,
          pendingMinor: Math.floor(released.sellerNetMinor * pendingPart),
          availableMinor,
          borne,
        })
        expect([...postings, last].every(isLegal)).toBe(true)
        const moved = balances([...postings, last])
        expect(moved.external).toBe(totalMinor)
        expect(moved.platform_promotions ?? 0).toBe(subsidyMinor)
        expect(given(moved, 'held')).toBe(heldMinor)
        const fromSeller =
          given(moved, 'seller_pending') +
          given(moved, 'seller_available') +
          given(moved, 'chargeback_receivable')
        // A unit here and there, where the released and the held part were rounded apart.
        expect(Math.abs(fromSeller - released.sellerNetMinor)).toBeLessThanOrEqual(3)
      }),
      runs,
    )
  })

  test('clearing moves the seller’s net and nothing else', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const moved = balances([clearing(order)])
        const net = order.sellerNetMinor
        expect(moved).toEqual(without({ seller_pending: -net, seller_available: net }))
      }),
    )
  })

  test('shares that are not what is held are refused before anything is written', () => {
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 1, max: 1_000 }), (order, wrong) => {
        const broken = { ...order, commissionMinor: order.commissionMinor + wrong }
        expect(() => release(broken)).toThrow(RangeError)
        expect(() =>
          chargeback(order, 'p', {
            chargedMinor: order.totalMinor,
            heldMinor: 0,
            released: noShares,
            pendingMinor: 0,
            availableMinor: 0,
          }),
        ).toThrow(RangeError)
      }),
    )
  })
})

const sum = (shares: Shares): number =>
  shares.sellerNetMinor + shares.commissionMinor + shares.serviceFeeMinor + shares.taxMinor
