import type { AppliedTransition } from '../../store/orders/apply-transition'

type Dispute = NonNullable<AppliedTransition['order']['dispute']>

/** The open dispute of a disputed order, which always has one. */
export const disputeOf = ({ order }: Pick<AppliedTransition, 'order'>): Dispute => {
  if (order.dispute === null) throw new Error(`order ${order.id}: disputed without a dispute`)
  return order.dispute
}

/** The decision that the rules of the act demand. */
export const decisionOf = (
  applied: Pick<AppliedTransition, 'order'>,
): NonNullable<Dispute['decision']> => {
  const { decision } = disputeOf(applied)
  if (decision === null) throw new Error(`order ${applied.order.id}: nothing was decided`)
  return decision
}
