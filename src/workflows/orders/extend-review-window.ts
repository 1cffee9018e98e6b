import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The customer takes more time to look at a delivery, once per order. */
export const extendReviewWindow = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'extend_review_window' })
}
