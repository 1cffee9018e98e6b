import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OpenDispute } from '../../contracts/disputes'
import { moveOrder } from '../orders/move-order'

/**
 * The customer, the seller or staff ask the staff to decide. Every timer of the order stops, the
 * earning is frozen, and the other side is asked to answer.
 */
export const openDispute = async (
  ctx: Ctx,
  { orderId, category, reason, fileIds }: OpenDispute & { orderId: string },
): Promise<void> => {
  if (ctx.viewer.kind === 'staff') requireStaff(ctx.viewer, 'support', 'moderator')
  await moveOrder(ctx, {
    orderId,
    transition: 'open_dispute',
    act: { hasReason: true },
    details: { category, reason },
    opening: { category, reason, fileIds },
  })
}
