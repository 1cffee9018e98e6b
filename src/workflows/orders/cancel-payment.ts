import type { Ctx } from '../../context'
import { moveOrder } from './move-order'

/** The customer gives up before paying. A job stops the payment at its provider. */
export const cancelPayment = async (ctx: Ctx, { orderId }: { orderId: string }): Promise<void> => {
  await moveOrder(ctx, { orderId, transition: 'cancel_payment' })
}
