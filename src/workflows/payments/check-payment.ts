import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { readOrder } from '../../store/orders/order-record'
import { orderActor } from '../orders/move-order'
import { confirmPayment, type Confirmation } from './confirm-payment'

/**
 * The customer is back from the provider's page: asks the provider now instead of waiting for its
 * event, so that the page they land on is right. Does nothing for an order that is no longer
 * unpaid, and nothing but wait when the provider does not answer.
 * Throws `account/sign-in-required`, and `order/not-found` for everyone but the order's people.
 */
export const checkPayment = async (
  ctx: Ctx,
  { orderId }: { orderId: string },
): Promise<Confirmation> => {
  const order = await inTransaction(ctx.db, async (tx) => {
    await orderActor(tx, ctx.viewer, orderId)
    return readOrder(tx, orderId)
  })
  if (order === null) throw new AppError('order/not-found')
  if (order.status !== 'awaiting_payment') return 'unchanged'
  try {
    return await confirmPayment(ctx, { paymentId: order.paymentId })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'payment/provider-unavailable') throw error
    ctx.log.warn({ orderId }, 'the provider did not answer on return')
    return 'unchanged'
  }
}
