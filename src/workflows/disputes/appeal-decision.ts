import type { Ctx } from '../../context'
import type { AppealDecision } from '../../contracts/disputes'
import { AppError } from '../../domain/errors'
import { markAppealed } from '../../store/disputes/decisions'
import { insertEntry } from '../../store/disputes/entries'
import { moveOrder } from '../orders/move-order'
import { disputeOf } from './dispute-of'

/** One side appeals, once in a dispute: somebody else of the staff decides anew, for good. */
export const appealDecision = async (
  ctx: Ctx,
  { orderId, reason, fileIds }: AppealDecision & { orderId: string },
): Promise<void> => {
  await moveOrder(
    ctx,
    { orderId, transition: 'appeal_decision', act: { hasReason: true }, details: { reason } },
    {
      after: async (tx, applied, { kind: side, id }, { durations }) => {
        if (side !== 'customer' && side !== 'seller') throw new AppError('request/forbidden')
        const dispute = disputeOf(applied)
        const now = ctx.clock()
        const entry = { disputeId: dispute.id, orderId, by: side, byId: id, fileIds, now }
        await insertEntry(tx, { ...entry, kind: 'appeal', body: reason })
        const dueAt = new Date(now.getTime() + durations.disputeDecisionMs)
        await markAppealed(tx, { disputeId: dispute.id, side, dueAt, now })
      },
    },
  )
}
