import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The seller takes the order on; the delivery time starts now. */
export const acceptOrder = async (ctx: Ctx, { orderId }: { orderId: string }): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'accept' })
}
