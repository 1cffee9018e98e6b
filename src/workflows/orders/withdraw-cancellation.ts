import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** Who proposed to cancel takes it back; what stood still goes on with what was left. */
export const withdrawCancellation = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'withdraw_cancellation' })
}
