import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { refuseDecision as refuse } from '../../store/disputes/decisions'
import { moveOrder } from '../orders/move-order'
import { decisionOf, disputeOf } from './dispute-of'

/**
 * A decision that waits for its second approval is taken off the table, by the second person or by
 * who made it. It stays in the record; somebody decides anew. The sides never hear of it.
 * @throws AppError request/forbidden, order/not-found, order/illegal-transition (nothing waits).
 */
export const refuseDecision = async (
  ctx: Ctx,
  { orderId, note }: { orderId: string; note: string },
): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'support', 'moderator', 'finance')
  await moveOrder(
    ctx,
    { orderId, transition: 'refuse_decision', act: { hasReason: true } },
    {
      after: async (tx, applied) => {
        await refuse(tx, {
          disputeId: disputeOf(applied).id,
          decisionId: decisionOf(applied).id,
          staffId: staff.id,
          note,
          now: ctx.clock(),
        })
      },
    },
  )
}
