import type { EarningStatus, PaymentStatus } from '../../contracts/orders'

/** Legal changes of an order's earning; a reversal may come at any time once money was held. */
export const earningEdges: Readonly<Record<EarningStatus, readonly EarningStatus[]>> = {
  none: ['held'],
  // Straight to available: an end that leaves nothing but milestones that cleared before.
  held: ['pending', 'available', 'frozen', 'none', 'reversed'],
  pending: ['available', 'frozen', 'reversed'],
  available: ['reversed'],
  frozen: ['pending', 'available', 'held', 'reversed', 'none'],
  reversed: [],
}

/**
 * Legal changes of a payment. `unknown` is what a timeout means: it is settled by asking the
 * provider. A cancelled or failed payment may still succeed late: its money is then given back.
 */
export const paymentEdges: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  created: ['pending', 'unknown', 'succeeded', 'failed', 'cancelled', 'quarantined'],
  unknown: ['pending', 'succeeded', 'failed', 'cancelled', 'quarantined'],
  pending: ['unknown', 'succeeded', 'failed', 'cancelled', 'quarantined'],
  failed: ['succeeded', 'quarantined'],
  cancelled: ['succeeded', 'quarantined'],
  succeeded: ['refund_pending', 'charged_back'],
  refund_pending: ['refunded', 'partially_refunded', 'succeeded', 'charged_back'],
  partially_refunded: ['refund_pending', 'refunded', 'charged_back'],
  refunded: ['refund_pending', 'charged_back'],
  quarantined: ['succeeded', 'cancelled'],
  charged_back: [],
}
