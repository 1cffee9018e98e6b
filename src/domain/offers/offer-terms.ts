import type { OfferMilestone } from '../../contracts/offers'
import { allocate } from '../money/allocate'

export type OfferTerms = {
  priceMinor: number
  deliveryDays: number
  milestones: OfferMilestone[]
}

/** The terms with their delay: milestones follow each other, so theirs add up to the whole. */
export const withWholeDelay = <Terms extends OfferTerms>(terms: Terms): Terms =>
  terms.milestones.length === 0
    ? terms
    : { ...terms, deliveryDays: terms.milestones.reduce((sum, { days }) => sum + days, 0) }

/**
 * The milestones under another price and delay, in proportion; they add up to both exactly. Null
 * when the new price or delay is too small to be divided among them.
 */
export const scaleMilestones = (
  milestones: readonly OfferMilestone[],
  wanted: { priceMinor: number; deliveryDays: number },
): OfferMilestone[] | null => {
  if (milestones.length === 0) return []
  const amounts = share(wanted.priceMinor, milestones, ({ amountMinor }) => amountMinor)
  const days = share(wanted.deliveryDays, milestones, (milestone) => milestone.days)
  if (amounts === null || days === null) return null
  return milestones.map((milestone, index) => ({
    ...milestone,
    amountMinor: amounts[index] ?? 1,
    days: days[index] ?? 1,
  }))
}

/** At least one each, the rest by weight. */
const share = (
  whole: number,
  milestones: readonly OfferMilestone[],
  weight: (milestone: OfferMilestone) => number,
): number[] | null => {
  const rest = whole - milestones.length
  if (rest < 0) return null
  return allocate(
    rest,
    milestones.map((milestone) => weight(milestone)),
  ).map((part) => part + 1)
}
