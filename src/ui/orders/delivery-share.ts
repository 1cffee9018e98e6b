import type { OrderView } from '../../contracts/orders'

export type DeliveryShare = {
  /** What accepting the delivery pays for, before the commission, in minor units. */
  amountMinor: number
  /** The milestone that is under way; null for an order without any, and once all are over. */
  step: { title: string; position: number; count: number; isLast: boolean } | null
}

/** Which part of an order its present delivery is about, and what accepting it would pay out. */
export function deliveryShare({ quote, milestones, supplements }: OrderView): DeliveryShare {
  const paid = supplements.filter(({ status }) => status === 'paid').length
  const extraMinor = paid * (quote.extraRevision?.subtotalMinor ?? 0)
  if (quote.milestones.length === 0) {
    return { amountMinor: quote.subtotalMinor - quote.discountMinor + extraMinor, step: null }
  }
  const under = milestones.find(({ status }) => status === 'in_progress' || status === 'delivered')
  const index = quote.milestones.findIndex(({ id }) => id === under?.id)
  const part = quote.milestones[index]
  if (part === undefined) return { amountMinor: extraMinor, step: null }
  const count = quote.milestones.length
  return {
    amountMinor: part.priceMinor + extraMinor,
    step: { title: part.title, position: index + 1, count, isLast: index + 1 === count },
  }
}
