import type { Tx } from '../../context'
import { AppError } from '../../domain/errors'
import { lateCapture } from '../../domain/ledger/postings'
import { postTransfers } from '../../store/ledger/post-transfers'
import { applyTransition } from '../../store/orders/apply-transition'
import { closeLastDelivery } from '../../store/orders/deliveries'
import { readOrder } from '../../store/orders/order-record'
import type { PaymentRecord } from '../../store/payments/payment-record'
import { requestRefund } from '../../store/payments/refunds'
import { readSettings } from '../../store/settings'

type Paid = {
  payment: PaymentRecord
  supplement: { id: string; orderId: string }
  now: Date
}

/**
 * The payment of a supplement arrived: the seller gets the note and revises, once. Money that comes
 * after the offer was taken back (the order went on or ended meanwhile) is given back.
 */
export const confirmSupplement = async (tx: Tx, paid: Paid): Promise<'captured' | 'late'> => {
  const { payment, supplement, now } = paid
  const { orderId, id: supplementId } = supplement
  const order = await readOrder(tx, orderId, { lock: true })
  const bought = order?.parts.supplements.find(({ id }) => id === supplementId)
  if (order === null || bought === undefined) throw new AppError('order/not-found')
  if (bought.status !== 'awaiting_payment' || order.status !== 'delivered') {
    await giveBack(tx, paid)
    return 'late'
  }
  const { durations } = await readSettings(tx, { orderId })
  await applyTransition(tx, {
    orderId,
    locked: order,
    transition: 'pay_revision',
    actor: { kind: 'provider', id: payment.provider },
    supplementId,
    details: { supplementId },
    durations,
    now,
  })
  const { note } = bought
  await closeLastDelivery(tx, { orderId, status: 'revision_requested', note, now })
  return 'captured'
}

const giveBack = async (tx: Tx, { payment, supplement, now }: Paid): Promise<void> => {
  const money = {
    provider: payment.provider,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    orderId: supplement.orderId,
  }
  await postTransfers(tx, {
    key: `order:${supplement.orderId}:${supplement.id}:late_capture`,
    posting: lateCapture({ ...money, slice: supplement.id }),
    now,
  })
  await requestRefund(tx, {
    ...money,
    paymentId: payment.id,
    reason: 'late_payment',
    requestedBy: 'system',
    now,
  })
}
