import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { WriteStatement } from '../../contracts/disputes'
import { insertEntry } from '../../store/disputes/entries'
import { moveOrder } from '../orders/move-order'
import { disputeOf } from './dispute-of'

/** A side, or staff who ask for something, adds to what was said while nothing is decided. */
export const addStatement = async (
  ctx: Ctx,
  { orderId, body, fileIds }: WriteStatement & { orderId: string },
): Promise<void> => {
  if (ctx.viewer.kind === 'staff') requireStaff(ctx.viewer, 'support', 'moderator')
  await moveOrder(
    ctx,
    { orderId, transition: 'add_statement', act: { hasContent: true } },
    {
      after: async (tx, applied, { kind: side, id }) => {
        const dispute = disputeOf(applied)
        const now = ctx.clock()
        const by = side === 'provider' ? 'system' : side
        const entry = { disputeId: dispute.id, orderId, by, byId: id, body, fileIds, now }
        await insertEntry(tx, { ...entry, kind: 'statement' })
      },
    },
  )
}
