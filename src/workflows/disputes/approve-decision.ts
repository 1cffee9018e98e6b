import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appealEnd } from '../../domain/orders/timer-after'
import { approveDecision as approve } from '../../store/disputes/decisions'
import { moveOrder } from '../orders/move-order'
import { decisionOf, disputeOf } from './dispute-of'

/**
 * A second member of staff approves a decision above the limit: both sides are told, and their
 * appeal window begins.
 * @throws AppError request/forbidden, order/not-found, order/illegal-transition (nothing waits),
 * dispute/own-decision.
 */
export const approveDecision = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'support', 'moderator', 'finance')
  await moveOrder(
    ctx,
    { orderId, transition: 'approve_decision' },
    {
      after: async (tx, applied, _actor, { durations }) => {
        const decision = decisionOf(applied)
        if (decision.decidedBy === staff.id) throw new AppError('dispute/own-decision')
        const dispute = disputeOf(applied)
        const now = ctx.clock()
        await approve(tx, {
          disputeId: dispute.id,
          decisionId: decision.id,
          staffId: staff.id,
          appealEndsAt: appealEnd(dispute.appealedBy !== null, { now, durations }),
          now,
        })
      },
    },
  )
}
