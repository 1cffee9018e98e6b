import type Stripe from 'stripe'
import { PaymentProviderError, type PaymentKey } from '../../src/domain/ports/payment-provider'
import { call } from './client'

/** What a snapshot needs beside the session itself. */
const expand = ['payment_intent.latest_charge.balance_transaction']

/** Our payment ids carry their moment of birth; clocks differ by less than this. */
const clockSkewSeconds = 300
/** A payment is opened within its window, which is far shorter. */
const openedWithinSeconds = 48 * 3_600
const mostSessions = 5_000

/**
 * The session of one of our payments; null when Stripe never heard of it. With its reference that
 * is one read. Without (the answer to `create` was lost) the search by metadata would be wrong:
 * it lags behind. Lists do not: charges by `transfer_group` find what was paid, sessions by time
 * of creation find what is open. When the list is too long to be read whole, the answer is
 * unknown and never "there is none".
 * @throws PaymentProviderError
 */
export const findSession = async (
  stripe: Stripe,
  { paymentId, providerReference }: PaymentKey,
): Promise<Stripe.Checkout.Session | null> => {
  if (providerReference) {
    return call(() => stripe.checkout.sessions.retrieve(providerReference, { expand }))
  }
  const found = (await sessionOfCharge(stripe, paymentId)) ?? (await recent(stripe, paymentId))
  return found === null ? null : call(() => stripe.checkout.sessions.retrieve(found.id, { expand }))
}

const sessionOfCharge = async (
  stripe: Stripe,
  paymentId: string,
): Promise<Stripe.Checkout.Session | null> => {
  const charges = await call(() => stripe.charges.list({ transfer_group: paymentId, limit: 1 }))
  const intent = charges.data[0]?.payment_intent
  if (intent === null || intent === undefined) return null
  const paymentIntent = typeof intent === 'string' ? intent : intent.id
  const sessions = await call(() =>
    stripe.checkout.sessions.list({ payment_intent: paymentIntent, limit: 1 }),
  )
  return sessions.data[0] ?? null
}

const recent = async (
  stripe: Stripe,
  paymentId: string,
): Promise<Stripe.Checkout.Session | null> => {
  const born = bornAt(paymentId)
  const created = { gte: born - clockSkewSeconds, lte: born + openedWithinSeconds }
  return call(async () => {
    let seen = 0
    for await (const session of stripe.checkout.sessions.list({ created, limit: 100 })) {
      if (session.client_reference_id === paymentId) return session
      seen += 1
      if (seen >= mostSessions) throw new PaymentProviderError('unknown', 'too_many_sessions')
    }
    return null
  })
}

/**
 * Seconds since 1970 in a UUID of version 7.
 * @throws PaymentProviderError rejected: an id of another kind was never one of our payments.
 */
const bornAt = (uuid: string): number => {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7/u.test(uuid)) {
    throw new PaymentProviderError('rejected', 'not_a_payment_id')
  }
  return Math.floor(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) / 1000)
}
