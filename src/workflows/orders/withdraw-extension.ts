import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The seller takes the request for a later due date back. */
export const withdrawExtension = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'withdraw_extension' })
}
