import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import type { TransitionName } from '../../domain/orders/transitions'
import { closeLastDelivery } from '../../store/orders/deliveries'
import { readOrder } from '../../store/orders/order-record'
import { confirmPayment } from '../payments/confirm-payment'
import { giveUpCheckout } from './give-up-checkout'
import { moveOrder } from './move-order'

/**
 * Makes the transition of a timer that ran out. A timer that is too early, or whose order moved on,
 * does nothing: the guard of the transition decides, not the job. Returns whether it moved.
 */
export const runOrderTimer = async (
  ctx: Ctx,
  { orderId, transition }: { orderId: string; transition: TransitionName },
): Promise<boolean> => {
  const system: Ctx = { ...ctx, viewer: { kind: 'system' } }
  try {
    if (transition === 'expire') {
      await askOnceMore(ctx, orderId)
      await giveUpCheckout(system, { orderId, transition })
      return true
    }
    await moveOrder(
      system,
      {
        orderId,
        transition,
        details: { reason: transition },
        // Kept only where the order ends by it: see applyTransition.
        patch: { cancellationReason: transition },
      },
      {
        after: async (tx, { to }) => {
          if (to !== 'completed') return
          await closeLastDelivery(tx, { orderId, status: 'accepted', now: ctx.clock() })
        },
      },
    )
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'order/illegal-transition') return false
    throw error
  }
}

/** A payment may have succeeded without an event: rather confirm it than expire and give it back. */
const askOnceMore = async (ctx: Ctx, orderId: string): Promise<void> => {
  const order = await readOrder(ctx.db, orderId)
  if (order === null || order.status !== 'awaiting_payment') return
  try {
    await confirmPayment(ctx, { paymentId: order.paymentId })
  } catch (error) {
    // The provider is away: the order expires on time, a late success is given back.
    if (!(error instanceof AppError)) throw error
    ctx.log.warn({ orderId, code: error.code }, 'expiring without the provider’s answer')
  }
}
