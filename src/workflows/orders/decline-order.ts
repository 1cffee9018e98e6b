import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The seller turns the order down; the customer gets everything back, service fee included. */
export const declineOrder = async (
  ctx: Ctx,
  { orderId, reason }: { orderId: string; reason?: string },
): Promise<void> => {
  await moveOrder(ctx, {
    orderId,
    transition: 'decline',
    details: { reason: 'declined_by_seller' },
    patch: { cancellationReason: reason ?? 'declined_by_seller' },
  })
}
