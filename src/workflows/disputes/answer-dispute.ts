import type { Ctx } from '../../context'
import type { WriteStatement } from '../../contracts/disputes'
import { insertEntry, markAnswered } from '../../store/disputes/entries'
import { moveOrder } from '../orders/move-order'
import { disputeOf } from './dispute-of'

/** A side that was asked says what happened, with its evidence. */
export const answerDispute = async (
  ctx: Ctx,
  { orderId, body, fileIds }: WriteStatement & { orderId: string },
): Promise<void> => {
  await moveOrder(
    ctx,
    { orderId, transition: 'answer_dispute', act: { hasContent: true } },
    {
      after: async (tx, applied, { kind: side, id }) => {
        const dispute = disputeOf(applied)
        const now = ctx.clock()
        const by = side === 'provider' ? 'system' : side
        const entry = { disputeId: dispute.id, orderId, by, byId: id, body, fileIds, now }
        await insertEntry(tx, { ...entry, kind: 'answer' })
        if (side === 'customer' || side === 'seller') {
          await markAnswered(tx, { disputeId: dispute.id, side, now })
        }
      },
    },
  )
}
