import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The customer does not agree: the due date stays. */
export const declineExtension = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'decline_extension' })
}
