import type Stripe from 'stripe'
import {
  PaymentProviderError,
  type CreatePayment,
  type OpenedPayment,
  type PaymentKey,
  type PaymentSnapshot,
} from '../../src/domain/ports/payment-provider'
import { call, isKeyReused, toStripeCurrency } from './client'
import { findSession } from './find-payment'
import { cancelledMark, paymentSnapshot } from './snapshots'

/** Stripe closes no session sooner than half an hour after it was opened. */
const shortestLifeMs = 31 * 60_000
/** Nor later than a day after; our payments are opened at the birth of their id. */
const longestLifeMs = 23 * 3_600_000

/** Opens Stripe's own payment page, or finds the one that the same id opened before. */
export const openPayment = async (stripe: Stripe, input: CreatePayment): Promise<OpenedPayment> => {
  const session = await createSession(stripe, input)
  const { id: providerReference } = session
  if (input.expiresAt.getTime() > Date.now()) {
    return { providerReference, redirectUrl: session.url, state: 'pending' }
  }
  // Its time is over already: Stripe would keep it open for half an hour.
  const closed = await expire(stripe, session)
  return { providerReference, redirectUrl: null, state: closed.state }
}

const createSession = async (
  stripe: Stripe,
  input: CreatePayment,
): Promise<Stripe.Checkout.Session> => {
  const idempotencyKey = `payment:${input.paymentId}`
  try {
    return await call(() => stripe.checkout.sessions.create(sessionOf(input), { idempotencyKey }))
  } catch (error) {
    if (!isKeyReused(error)) throw error
    // The customer changed their address between two tries, or it is another payment altogether.
    const earlier = await findSession(stripe, { paymentId: input.paymentId })
    const isSame =
      earlier?.amount_total === input.amountMinor &&
      earlier.currency === toStripeCurrency(input.currency)
    if (earlier === null || !isSame) {
      throw new PaymentProviderError('rejected', 'idempotency_conflict', { cause: error })
    }
    return earlier
  }
}

const sessionOf = (input: CreatePayment): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  client_reference_id: input.paymentId,
  metadata: { payment_id: input.paymentId },
  allowed_payment_method_types: ['card'],
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: toStripeCurrency(input.currency),
        unit_amount: input.amountMinor,
        product_data: { name: input.description.slice(0, 250) },
      },
    },
  ],
  payment_intent_data: {
    metadata: { payment_id: input.paymentId },
    // Lists of charges can be asked by it, at once and for ever.
    transfer_group: input.paymentId,
  },
  // The amount the customer agreed to, in its own currency.
  adaptive_pricing: { enabled: false },
  customer_email: input.customer.email,
  success_url: input.returnUrl,
  cancel_url: input.returnUrl,
  locale: input.locale,
  expires_at: Math.floor(closesAt(input) / 1000),
})

/** The same for every try: another moment would be another request under the same key. */
const closesAt = ({ paymentId, expiresAt }: CreatePayment): number => {
  const born = Number.parseInt(paymentId.replaceAll('-', '').slice(0, 12), 16)
  const wanted = Math.max(expiresAt.getTime(), born) + shortestLifeMs
  return Math.min(wanted, born + longestLifeMs)
}

/** Stripe's record of a payment; null when it never heard of it. */
export const pollPayment = async (
  stripe: Stripe,
  key: PaymentKey,
): Promise<PaymentSnapshot | null> => {
  const session = await findSession(stripe, key)
  return session === null ? null : paymentSnapshot(stripe, session)
}

/** Closes the page of a payment; a customer who was faster has paid. */
export const cancelPayment = async (
  stripe: Stripe,
  key: PaymentKey,
): Promise<PaymentSnapshot | null> => {
  const session = await findSession(stripe, key)
  if (session === null) return null
  if (session.status !== 'open') return paymentSnapshot(stripe, session)
  await call(() =>
    stripe.checkout.sessions.update(session.id, { metadata: { [cancelledMark]: 'yes' } }),
  )
  return expire(stripe, session)
}

const expire = async (
  stripe: Stripe,
  { id: providerReference, client_reference_id: paymentId }: Stripe.Checkout.Session,
): Promise<PaymentSnapshot> => {
  try {
    await call(() => stripe.checkout.sessions.expire(providerReference))
  } catch (error) {
    // Refused when it is not open any more: paid or closed meanwhile. The next read tells.
    if (!(error instanceof PaymentProviderError) || error.outcome === 'unknown') throw error
  }
  const session = await findSession(stripe, { paymentId: paymentId ?? '', providerReference })
  if (session === null) throw new PaymentProviderError('unknown', 'session_vanished')
  return paymentSnapshot(stripe, session)
}
