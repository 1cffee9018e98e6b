import type Stripe from 'stripe'
import {
  PaymentProviderError,
  type CreateRefund,
  type MoneyOutSnapshot,
} from '../../src/domain/ports/payment-provider'
import { call, expanded, toStripeCurrency } from './client'
import { refundSnapshot } from './snapshots'

/**
 * Gives money of a paid payment back. Stripe forgets idempotency keys after a day, so the refunds
 * of the payment are looked through first: the same id never gives back twice, whenever it comes.
 * @throws PaymentProviderError rejected: not paid, other currency, too much, another request under
 * the same id.
 */
export const refundPayment = async (
  stripe: Stripe,
  input: CreateRefund,
): Promise<MoneyOutSnapshot> => {
  const intent = await paidIntent(stripe, input.paymentId)
  if (intent === null) throw new PaymentProviderError('rejected', 'not_paid')
  if (intent.currency !== toStripeCurrency(input.currency)) {
    throw new PaymentProviderError('rejected', 'currency_mismatch')
  }
  const earlier = await findRefund(stripe, { intentId: intent.id, refundId: input.refundId })
  if (earlier !== null) {
    if (earlier.amount !== input.amountMinor) {
      throw new PaymentProviderError('rejected', 'idempotency_conflict')
    }
    return refundSnapshot(input.refundId, earlier)
  }
  const refund = await call(() =>
    stripe.refunds.create(
      {
        payment_intent: intent.id,
        amount: input.amountMinor,
        reason: 'requested_by_customer',
        metadata: { refund_id: input.refundId, payment_id: input.paymentId },
      },
      { idempotencyKey: `refund:${input.refundId}` },
    ),
  )
  return refundSnapshot(input.refundId, refund)
}

/** A refund as Stripe knows it; null when there is none. */
export const pollRefund = async (
  stripe: Stripe,
  { refundId, paymentId }: { refundId: string; paymentId: string },
): Promise<MoneyOutSnapshot | null> => {
  const intent = await paidIntent(stripe, paymentId)
  if (intent === null) return null
  const refund = await findRefund(stripe, { intentId: intent.id, refundId })
  return refund === null ? null : refundSnapshot(refundId, refund)
}

const paidIntent = async (
  stripe: Stripe,
  paymentId: string,
): Promise<Stripe.PaymentIntent | null> => {
  const charges = await call(() =>
    stripe.charges.list({
      transfer_group: paymentId,
      limit: 100,
      expand: ['data.payment_intent'],
    }),
  )
  const intents = charges.data.map(({ payment_intent: intent }) => expanded(intent))
  const paid = intents.find((intent) => intent?.status === 'succeeded')
  return paid ?? null
}

const findRefund = (
  stripe: Stripe,
  { intentId, refundId }: { intentId: string; refundId: string },
): Promise<Stripe.Refund | null> =>
  call(async () => {
    for await (const refund of stripe.refunds.list({ payment_intent: intentId, limit: 100 })) {
      if (refund.metadata?.refund_id === refundId) return refund
    }
    return null
  })
