import type { Ctx } from '../../context'
import type { ProposeCancellation } from '../../contracts/order-requests'
import { AppError } from '../../domain/errors'
import { insertProposal } from '../../store/orders/agreements'
import { refundableMinor } from '../../store/orders/order-facts'
import { moveOrder } from './move-order'

/**
 * One side proposes to end the order: everything goes back to the customer, or `refundMinor` of it.
 * Automatic completion stands still until the other side answers or the time to answer is over.
 * Throws `request/invalid` on `refundMinor` when more is asked than is held.
 */
export const proposeCancellation = async (
  ctx: Ctx,
  { orderId, reason, refundMinor }: ProposeCancellation & { orderId: string },
): Promise<void> => {
  await moveOrder(
    ctx,
    {
      orderId,
      transition: 'propose_cancellation',
      act: { hasReason: true },
      details: { reason, refundMinor: refundMinor ?? null },
    },
    {
      after: async (tx, { order }, actor, { durations }) => {
        if (actor.id === null || (actor.kind !== 'customer' && actor.kind !== 'seller')) {
          throw new AppError('request/forbidden')
        }
        const most = refundableMinor(order)
        if (refundMinor !== undefined && refundMinor > most) {
          throw new AppError('request/invalid', {}, { fields: { refundMinor: `tooBig:${most}` } })
        }
        const now = ctx.clock()
        await insertProposal(tx, {
          orderId,
          by: actor.kind,
          byUserId: actor.id,
          refundMinor: refundMinor ?? most,
          reason,
          now,
          endsAt: new Date(now.getTime() + durations.cancellationAnswerMs),
        })
      },
    },
  )
}
