import type { Tx } from '../../context'
import { lockCouponsOf } from '../../store/coupons/redeem-coupons'
import { applyTransition, type OrderActor } from '../../store/orders/apply-transition'
import { readSettings } from '../../store/settings'

type Ending = {
  /** Of one checkout, locked by this transaction, in the order of locks. */
  orderIds: readonly string[]
  transition: 'cancel_payment' | 'expire'
  actor: OrderActor
  now: Date
}

/**
 * Ends orders that wait for their payment; their coupons can be used again. Throws
 * `order/illegal-transition` when one of them does not wait any more: nothing is written then.
 */
export const endUnpaidOrders = async (tx: Tx, ending: Ending): Promise<void> => {
  const { orderIds, transition, actor, now } = ending
  if (orderIds.length > 1) await lockCouponsOf(tx, orderIds)
  for (const orderId of orderIds) {
    // One checkout may hold orders of several categories, each with waits of its own.
    const { durations } = await readSettings(tx, { orderId })
    const details = transition === 'expire' ? { reason: transition } : undefined
    await applyTransition(tx, { orderId, transition, actor, durations, now, details })
  }
}
