import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quote } from '../../contracts/orders'
import { sumOfShares } from '../ledger/shares'
import { milestonesProblem, withMilestones, type NewMilestone } from './milestones'

const milestone = (priceMinor: number, rest: Partial<NewMilestone> = {}): NewMilestone => ({
  id: `m${priceMinor}`,
  title: 'Étape',
  description: '',
  priceMinor,
  dueDays: 3,
  ...rest,
})

const quote = (amounts: Partial<Quote>): Quote => ({
  currency: 'XOF',
  lines: [],
  subtotalMinor: 0,
  discountMinor: 0,
  subsidyMinor: 0,
  coupon: null,
  serviceFeeMinor: 0,
  taxMinor: 0,
  taxBps: 0,
  taxCountry: null,
  totalMinor: 0,
  commissionBps: 1500,
  commission: null,
  commissionMinor: 0,
  sellerNetMinor: 0,
  sellerTaxBps: 0,
  sellerTaxMinor: 0,
  deliveryDays: 1,
  isExpress: false,
  revisions: 1,
  extraRevision: null,
  milestones: [],
  ...amounts,
})

describe('milestones', () => {
  test('their amounts add up to the order’s, and each to its own', () => {
    const prices = fc.array(fc.integer({ min: 100, max: 1_000_000 }), {
      minLength: 2,
      maxLength: 10,
    })
    const rates = fc.record({
      commission: fc.integer({ min: 0, max: 5_000 }),
      fee: fc.integer({ min: 0, max: 2_000 }),
      discount: fc.integer({ min: 0, max: 8_000 }),
      isSubsidised: fc.boolean(),
    })
    fc.assert(
      fc.property(prices, rates, (amounts, { commission, fee, discount, isSubsidised }) => {
        const subtotalMinor = amounts.reduce((sum, price) => sum + price, 0)
        const discountMinor = Math.floor((subtotalMinor * discount) / 10_000)
        const subsidyMinor = isSubsidised ? discountMinor : 0
        const soldMinor = subtotalMinor - discountMinor + subsidyMinor
        const commissionMinor = Math.floor((soldMinor * commission) / 10_000)
        const serviceFeeMinor = Math.floor((subtotalMinor * fee) / 10_000)
        const priced = withMilestones(
          quote({
            subtotalMinor,
            discountMinor,
            subsidyMinor,
            serviceFeeMinor,
            commissionMinor,
            sellerNetMinor: soldMinor - commissionMinor,
            totalMinor: subtotalMinor - discountMinor + serviceFeeMinor,
          }),
          amounts.map((price) => milestone(price)),
        )
        const sum = (of: (one: Quote['milestones'][number]) => number) =>
          priced.milestones.reduce((total, one) => total + of(one), 0)
        expect(sum(({ totalMinor }) => totalMinor)).toBe(priced.totalMinor)
        expect(sum((one) => one.subsidyMinor)).toBe(subsidyMinor)
        expect(sum((one) => one.sellerNetMinor)).toBe(priced.sellerNetMinor)
        expect(sum((one) => one.commissionMinor)).toBe(commissionMinor)
        expect(sum((one) => one.serviceFeeMinor)).toBe(serviceFeeMinor)
        for (const one of priced.milestones) {
          expect(sumOfShares(one)).toBe(one.totalMinor + one.subsidyMinor)
          expect(one.totalMinor).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('the order is due when all of them are', () => {
    const amounts = { subtotalMinor: 300, sellerNetMinor: 300, totalMinor: 300 }
    const priced = withMilestones(quote(amounts), [milestone(100), milestone(200, { dueDays: 9 })])
    expect(priced.deliveryDays).toBe(12)
  })

  test.each([
    ['one alone', [milestone(300)], 'count'],
    ['eleven', Array.from({ length: 11 }, () => milestone(30)), 'count'],
    ['one without a title', [milestone(100, { title: ' ' }), milestone(200)], 'title'],
    ['one that is free', [milestone(0), milestone(300)], 'price'],
    ['one that is never due', [milestone(100, { dueDays: 0 }), milestone(200)], 'due'],
    ['prices that do not add up', [milestone(100), milestone(199)], 'sum'],
    ['two that do', [milestone(100), milestone(200)], null],
  ])('%s', (_name, milestones, problem) => {
    expect(milestonesProblem(milestones, 300)).toBe(problem)
  })
})
