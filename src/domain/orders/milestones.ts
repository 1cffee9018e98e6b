import type { Quote, QuoteMilestone } from '../../contracts/orders'
import { sumOfShares } from '../ledger/shares'
import { allocate } from '../money/allocate'
import { minorUnits, sumMinor } from '../money/minor-units'

export const milestoneLimits = { least: 2, most: 10, dueDaysMax: 365 } as const

/** A part of the work with its own delivery and its own part of the price. */
export type NewMilestone = Pick<
  QuoteMilestone,
  'id' | 'title' | 'description' | 'priceMinor' | 'dueDays'
>

/** Why a list of milestones cannot be ordered; null when it can. */
export const milestonesProblem = (
  milestones: readonly NewMilestone[],
  subtotalMinor: number,
): 'count' | 'title' | 'price' | 'due' | 'sum' | null => {
  if (milestones.length < milestoneLimits.least || milestones.length > milestoneLimits.most) {
    return 'count'
  }
  if (milestones.some(({ title }) => title.trim() === '')) return 'title'
  const isPrice = (amount: number) => Number.isSafeInteger(amount) && amount > 0
  if (!milestones.every(({ priceMinor }) => isPrice(priceMinor))) return 'price'
  const isDue = (days: number) =>
    Number.isSafeInteger(days) && days > 0 && days <= milestoneLimits.dueDaysMax
  if (!milestones.every(({ dueDays }) => isDue(dueDays))) return 'due'
  return sumMinor(milestones.map(({ priceMinor }) => priceMinor)) === subtotalMinor ? null : 'sum'
}

/**
 * The quote with its work in milestones. Its money is divided among them in proportion to their
 * prices: every amount adds up to the quote's own to the last unit, and in each milestone
 * total + subsidy = seller's net + commission + service fee + tax. The order is due when all of
 * them are. Throws a RangeError when the milestones cannot be ordered (`milestonesProblem`), or
 * when one of them would cost its customer nothing.
 */
export const withMilestones = (quote: Quote, milestones: readonly NewMilestone[]): Quote => {
  const problem = milestonesProblem(milestones, quote.subtotalMinor)
  if (problem !== null) throw new RangeError(`milestones: ${problem}`)
  const weights = milestones.map(({ priceMinor }) => priceMinor)
  const divided = {
    sellerNetMinor: allocate(quote.sellerNetMinor, weights),
    commissionMinor: allocate(quote.commissionMinor, weights),
    serviceFeeMinor: allocate(quote.serviceFeeMinor, weights),
    taxMinor: allocate(quote.taxMinor, weights),
    subsidyMinor: allocate(quote.subsidyMinor, weights),
  }
  return {
    ...quote,
    deliveryDays: sumMinor(milestones.map(({ dueDays }) => dueDays)),
    milestones: milestones.map((milestone, index): QuoteMilestone => {
      const shares = {
        sellerNetMinor: divided.sellerNetMinor[index] ?? 0,
        commissionMinor: divided.commissionMinor[index] ?? 0,
        serviceFeeMinor: divided.serviceFeeMinor[index] ?? 0,
        taxMinor: divided.taxMinor[index] ?? 0,
      }
      const subsidyMinor = divided.subsidyMinor[index] ?? 0
      const totalMinor = minorUnits(sumOfShares(shares) - subsidyMinor)
      if (totalMinor <= 0) throw new RangeError('a milestone that costs nothing')
      return { ...milestone, ...shares, subsidyMinor, totalMinor }
    }),
  }
}
