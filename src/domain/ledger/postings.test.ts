import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  capture,
  chargeback,
  clearing,
  fullRefund,
  lateCapture,
  payout,
  payoutFailed,
  payoutSettled,
  refundSettled,
  release,
  reversal,
  split,
  type Posting,
} from './postings'
import { postingRules } from './posting-rules'
import { noShares, type OrderMoney } from './shares'

const order: OrderMoney = {
  orderId: 'o1',
  sellerId: 's1',
  currency: 'XOF',
  totalMinor: 31_770,
  subsidyMinor: 0,
  sellerNetMinor: 27_000,
  commissionMinor: 3_000,
  serviceFeeMinor: 1_500,
  taxMinor: 270,
}
const anyOrder: fc.Arbitrary<OrderMoney> = fc
  .tuple(
    fc.integer({ min: 1, max: 10 ** 9 }),
    fc.integer({ min: 0, max: 10 ** 8 }),
    fc.integer({ min: 0, max: 10 ** 8 }),
    fc.integer({ min: 0, max: 10 ** 8 }),
  )
  .map(([sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor]) => ({
    orderId: 'o1',
    sellerId: 's1',
    currency: 'XOF',
    sellerNetMinor,
    commissionMinor,
    serviceFeeMinor,
    taxMinor,
    totalMinor: sellerNetMinor + commissionMinor + serviceFeeMinor + taxMinor,
    subsidyMinor: 0,
  }))

/** Credits minus debits of one account over a series of postings. */
const balance = (postings: Posting[], key: string): number =>
  postings
    .flatMap(({ transfers }) => transfers)
    .reduce((sum, { debit, credit, amountMinor }) => {
      const isDebit = `${debit.kind}:${debit.owner}` === key
      const isCredit = `${credit.kind}:${credit.owner}` === key
      return sum + (isCredit ? amountMinor : 0) - (isDebit ? amountMinor : 0)
    }, 0)

const money = { provider: 'sandbox', amountMinor: 500, currency: 'XOF' } as const

describe('postings', () => {
  test('capture then release empties the held account into its parts', () => {
    fc.assert(
      fc.property(anyOrder, (any) => {
        const postings = [capture(any, 'sandbox'), release(any)]
        expect(balance(postings, 'held:o1')).toBe(0)
        expect(balance(postings, 'external:sandbox')).toBe(-any.totalMinor)
        expect(balance(postings, 'seller_pending:s1')).toBe(any.sellerNetMinor)
        expect(balance(postings, 'platform_commission:platform')).toBe(any.commissionMinor)
      }),
    )
  })

  test('capture, refund and its settlement leave nothing anywhere', () => {
    const postings = [
      capture(order, 'sandbox'),
      fullRefund(order, 'sandbox'),
      refundSettled({ ...money, amountMinor: order.totalMinor }),
    ]
    for (const key of ['held:o1', 'refund_clearing:sandbox', 'external:sandbox']) {
      expect(balance(postings, key)).toBe(0)
    }
  })

  test('a split of any size empties the held account to the last unit', () => {
    fc.assert(
      fc.property(anyOrder, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (any, part) => {
        const refundMinor = Math.floor(any.totalMinor * part)
        fc.pre(refundMinor > 0 && refundMinor < any.totalMinor)
        const postings = [capture(any, 'sandbox'), split(any, 'sandbox', refundMinor)]
        expect(balance(postings, 'held:o1')).toBe(0)
        expect(balance(postings, 'refund_clearing:sandbox')).toBe(refundMinor)
      }),
      { numRuns: 5_000 },
    )
  })

  test('a split that refunds nothing or everything is refused', () => {
    expect(() => split(order, 'sandbox', 0)).toThrow(RangeError)
    expect(() => split(order, 'sandbox', order.totalMinor)).toThrow(RangeError)
  })

  test('a reversal takes back exactly what the release gave', () => {
    const postings = [capture(order, 'sandbox'), release(order), reversal(order, 'sandbox')]
    expect(balance(postings, 'refund_clearing:sandbox')).toBe(order.totalMinor)
    expect(balance(postings, 'seller_pending:s1')).toBe(0)
    expect(balance(postings, 'platform_fees:platform')).toBe(0)
  })

  test('a partial reversal takes from everyone what they have at most, to the last unit', () => {
    fc.assert(
      fc.property(anyOrder, fc.double({ min: 0.001, max: 1, noNaN: true }), (any, part) => {
        const refundMinor = Math.ceil(any.totalMinor * part)
        const postings = [capture(any, 'p'), release(any), reversal(any, 'p', refundMinor)]
        expect(balance(postings, 'refund_clearing:p')).toBe(refundMinor)
        for (const key of [
          'seller_pending:s1',
          'platform_commission:platform',
          'tax_payable:platform',
        ]) {
          expect(balance(postings, key)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 5_000 },
    )
    expect(() => reversal(order, 'p', 0)).toThrow(RangeError)
    expect(() => reversal(order, 'p', order.totalMinor + 1)).toThrow(RangeError)
  })

  test('a chargeback takes the held money, or the released parts and a receivable for the rest', () => {
    const whileHeld = chargeback(order, 'sandbox', {
      chargedMinor: order.totalMinor,
      heldMinor: order.totalMinor,
      released: noShares,
      pendingMinor: 0,
      availableMinor: 0,
    })
    expect(balance([whileHeld], 'external:sandbox')).toBe(order.totalMinor)
    const after = chargeback(order, 'sandbox', {
      chargedMinor: order.totalMinor,
      heldMinor: 0,
      released: order,
      pendingMinor: 1_000,
      availableMinor: 2_000,
    })
    expect(balance([after], 'external:sandbox')).toBe(order.totalMinor)
    expect(balance([after], 'chargeback_receivable:s1')).toBe(-24_000)
  })

  test('every posting uses only pairs of accounts that its kind allows', () => {
    const all = [
      capture(order, 'sandbox'),
      release(order),
      fullRefund(order, 'sandbox'),
      split(order, 'sandbox', 1_234),
      reversal(order, 'sandbox'),
      clearing(order),
      chargeback(order, 'sandbox', {
        chargedMinor: order.totalMinor,
        heldMinor: 0,
        released: order,
        pendingMinor: 1,
        availableMinor: 1,
      }),
      lateCapture(money),
      refundSettled(money),
      payout({ ...money, sellerId: 's1' }),
      payoutSettled({ ...money, sellerId: 's1' }),
      payoutFailed({ ...money, sellerId: 's1' }),
    ]
    const pairs = all.flatMap(({ kind, transfers }) =>
      transfers.map(({ debit, credit }) => `${kind} ${debit.kind} ${credit.kind}`),
    )
    const allowed = Object.entries(postingRules).flatMap(([kind, list]) =>
      list.map(([debit, credit]) => `${kind} ${debit} ${credit}`),
    )
    expect(pairs.filter((pair) => !allowed.includes(pair))).toEqual([])
  })

  test('parts of zero are left out: a transfer always moves something', () => {
    expect(release({ ...order, taxMinor: 0, totalMinor: 31_500 }).transfers).toHaveLength(3)
  })
})
