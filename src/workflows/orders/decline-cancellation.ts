import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The other side does not agree to cancel; the order goes on where it was. */
export const declineCancellation = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'decline_cancellation' })
}
