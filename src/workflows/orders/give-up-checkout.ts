import type { Ctx, Tx } from '../../context'
import { AppError } from '../../domain/errors'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import type { OrderActor } from '../../store/orders/apply-transition'
import { lockCheckoutOrders } from '../../store/orders/checkout-orders'
import { endUnpaidOrders } from './end-unpaid-orders'
import { orderActor } from './move-order'

type GiveUp = {
  orderId: string
  transition: 'cancel_payment' | 'expire'
  /** In whose name it is undone; the viewer's when absent. */
  actor?: OrderActor
}

/**
 * Ends a checkout that was not paid: one payment pays for all of its orders, so that all of them
 * expire, in one transaction, and a job stops the payment at its provider. Any of the orders names
 * the checkout. Throws `account/sign-in-required`, `order/not-found` for strangers, and
 * `order/illegal-transition` when it was paid or given up already.
 */
export const giveUpCheckout = async (ctx: Ctx, input: GiveUp): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    await expireAll(ctx, tx, input)
    await failpoint(`move-order:${input.transition}`)
  })
  await failpoint('move-order:committed')
}

const expireAll = async (
  ctx: Ctx,
  tx: Tx,
  { orderId, transition, ...by }: GiveUp,
): Promise<void> => {
  const actor = by.actor ?? (await orderActor(tx, ctx.viewer, orderId))
  const orderIds = await lockCheckoutOrders(tx, orderId)
  if (orderIds.length === 0) throw new AppError('order/not-found')
  await endUnpaidOrders(tx, { orderIds, transition, actor, now: ctx.clock() })
}
