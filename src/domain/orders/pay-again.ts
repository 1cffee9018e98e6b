import type { OrderStatus, PaymentStatus } from '../../contracts/orders'

/** What decides whether an order that was never paid can be ordered again in one step. */
export type UnpaidOrder = {
  status: OrderStatus
  paymentStatus: PaymentStatus
  /** Made from an offer: once expired, the offer itself is accepted again. */
  isOffer: boolean
}

/**
 * An order has one payment for good. Once that failed, or the order expired, the same may be
 * ordered again; while money may still arrive it may not, so that nobody pays twice.
 */
export const mayPayAgain = ({ status, paymentStatus, isOffer }: UnpaidOrder): boolean => {
  if (status === 'expired') return !isOffer
  const isFailed = paymentStatus === 'failed' || paymentStatus === 'cancelled'
  return status === 'awaiting_payment' && isFailed
}
