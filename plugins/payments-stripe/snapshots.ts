import type Stripe from 'stripe'
import type { Money } from '../../src/contracts/money'
import type {
  Chargeback,
  MoneyOutSnapshot,
  PaymentSnapshot,
  PaymentState,
} from '../../src/domain/ports/payment-provider'
import { call, expanded, fromStripeCurrency, knownCurrency } from './client'

/** A payment as Stripe knows it, from its session and what hangs on it. */
export const paymentSnapshot = async (
  stripe: Stripe,
  session: Stripe.Checkout.Session,
): Promise<PaymentSnapshot> => {
  const intent = expanded(session.payment_intent)
  const charge = expanded(intent?.latest_charge)
  const isPaid = intent?.status === 'succeeded'
  const failure = intent?.last_payment_error ?? null
  return {
    paymentId: session.client_reference_id ?? '',
    providerReference: session.id,
    state: stateOf(session, { isPaid, hasFailed: failure !== null }),
    amountMinor: isPaid ? intent.amount_received : (session.amount_total ?? 0),
    currency: fromStripeCurrency((isPaid ? intent.currency : session.currency) ?? ''),
    refundedMinor: charge?.amount_refunded ?? 0,
    failureCode: isPaid ? null : (failure?.decline_code ?? failure?.code ?? null),
    chargebacks: charge?.disputed ? await chargebacksOf(stripe, charge.id) : [],
    fee: feeOf(expanded(charge?.balance_transaction)),
  }
}

/** Set on a session before it is closed by us, which Stripe shows like one that ran out. */
export const cancelledMark = 'cancelled_by_us'

/**
 * A refused card leaves the session open: the customer may try another. It is final when the
 * session has ended; then the last refusal is its reason.
 */
const stateOf = (
  session: Stripe.Checkout.Session,
  { isPaid, hasFailed }: { isPaid: boolean; hasFailed: boolean },
): PaymentState => {
  if (isPaid) return 'succeeded'
  if (session.status !== 'expired') return 'pending'
  if (session.metadata?.[cancelledMark] !== undefined) return 'cancelled'
  return hasFailed ? 'failed' : 'expired'
}

const feeOf = (balance: Stripe.BalanceTransaction | null): Money | null => {
  const currency = balance === null ? null : knownCurrency(balance.currency)
  return balance === null || currency === null ? null : { amountMinor: balance.fee, currency }
}

/** Stripe lists the newest first. */
const chargebacksOf = async (stripe: Stripe, chargeId: string): Promise<Chargeback[]> => {
  const disputes = await call(() => stripe.disputes.list({ charge: chargeId, limit: 100 }))
  return disputes.data.flatMap((dispute) => asChargeback(dispute) ?? []).toReversed()
}

/** Null for an inquiry: the bank asks, and has not taken any money. */
export const asChargeback = (dispute: Stripe.Dispute): Chargeback | null => {
  const isInquiry = dispute.status.startsWith('warning_') || dispute.status === 'prevented'
  if (isInquiry) return null
  const { status } = dispute
  const state = ended.find((end) => end === status) ?? 'open'
  return { reference: dispute.id, state, amountMinor: dispute.amount }
}

const ended = ['won', 'lost'] as const

export const refundSnapshot = (refundId: string, refund: Stripe.Refund): MoneyOutSnapshot => ({
  id: refundId,
  providerReference: refund.id,
  state: refundStates[refund.status ?? 'pending'] ?? 'pending',
  amountMinor: refund.amount,
  currency: fromStripeCurrency(refund.currency),
  failureCode: refund.failure_reason ?? (refund.status === 'canceled' ? 'canceled' : null),
})

const refundStates: Readonly<Record<string, MoneyOutSnapshot['state']>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
}
