import { z } from 'zod'
import {
  PaymentProviderError,
  type CreatePayment,
  type OpenedPayment,
  type PaymentKey,
  type PaymentSnapshot,
} from '../../src/domain/ports/payment-provider'
import { toAmount } from './amounts'
import { callPawapay, initiate, type PawapayOptions } from './client'
import { findPayment, paymentSnapshot, referenceOf, type FoundPayment } from './find-payment'
import { toPawapayId } from './ids'
import { predictOperator, type ActiveOperators } from './toolkit'

const minuteMs = 60_000

/**
 * Opens a payment on pawaPay's page, which asks for number and operator and lets the customer try
 * again. Where prompts are switched on and the operator of the customer's number prompts by
 * itself, that phone is asked instead and there is no page. A payment that is open in one way is
 * never opened in the other.
 */
export const openPayment = async (
  options: PawapayOptions,
  active: ActiveOperators,
  input: CreatePayment,
): Promise<OpenedPayment> => {
  const earlier = await findPayment(options, input)
  if (earlier !== null) return openedBefore(input, earlier)
  if (input.expiresAt.getTime() <= Date.now()) {
    throw new PaymentProviderError('rejected', 'expired')
  }
  const { phone } = input.customer
  const predicted =
    phone === null || !options.prompts
      ? null
      : await predictOperator(options, { phone, currency: input.currency })
  const opened = predicted?.operator.prompt
    ? await openDeposit(options, input, {
        phoneNumber: predicted.phoneNumber,
        provider: predicted.operator.name,
      })
    : await openCheckout(options, active, input)
  if (!opened.isDuplicate) return opened.payment
  const found = await findPayment(options, { ...input, ...opened.payment })
  // It was taken a moment ago and cannot be read yet: the next try finds it.
  if (found === null) throw new PaymentProviderError('unknown', 'duplicate_not_readable')
  const before = openedBefore(input, found)
  return { ...before, redirectUrl: opened.payment.redirectUrl ?? before.redirectUrl }
}

type Opened = { isDuplicate: boolean; payment: OpenedPayment }

/** @throws PaymentProviderError rejected: the same id was opened for another amount. */
const openedBefore = (input: CreatePayment, found: FoundPayment): OpenedPayment => {
  const { amountMinor, currency, state } = paymentSnapshot(input.paymentId, found)
  if (state === 'pending' && (amountMinor !== input.amountMinor || currency !== input.currency)) {
    throw new PaymentProviderError('rejected', 'idempotency_conflict')
  }
  return {
    providerReference: referenceOf(input.paymentId, found.kind),
    redirectUrl: found.kind === 'checkout' ? (found.checkout.redirectUrl ?? null) : null,
    state,
  }
}

/** Says whose payment it is in every record, callback and statement. */
const metadataOf = ({ paymentId, amountMinor, currency }: CreatePayment) => [
  { paymentId },
  { amount: toAmount(amountMinor, currency) },
  { currency },
]

const openDeposit = async (
  options: PawapayOptions,
  input: CreatePayment,
  accountDetails: { phoneNumber: string; provider: string },
): Promise<Opened> => {
  const { isDuplicate } = await initiate(options, '/v2/deposits', {
    depositId: toPawapayId(input.paymentId),
    payer: { type: 'MMO', accountDetails },
    amount: toAmount(input.amountMinor, input.currency),
    currency: input.currency,
    customerMessage: messageOf(input.description),
    metadata: metadataOf(input),
  })
  const providerReference = referenceOf(input.paymentId, 'deposit')
  return { isDuplicate, payment: { providerReference, redirectUrl: null, state: 'pending' } }
}

const openCheckout = async (
  options: PawapayOptions,
  active: ActiveOperators,
  input: CreatePayment,
): Promise<Opened> => {
  const usable = (await active()).filter(
    ({ currency, canDeposit }) => currency === input.currency && canDeposit,
  )
  const countries = [...new Set(usable.map(({ country }) => country))]
  if (countries.length === 0) throw new PaymentProviderError('rejected', 'no_operator')
  const amount = toAmount(input.amountMinor, input.currency)
  const { isDuplicate, redirectUrl } = await initiate(options, '/v2/checkouts', {
    checkoutId: toPawapayId(input.paymentId),
    returnUrl: input.returnUrl,
    defaultLanguage: input.locale,
    countries,
    expiresAfter: Math.max(1, Math.floor((input.expiresAt.getTime() - Date.now()) / minuteMs)),
    amounts: countries.map((country) => ({ country, currency: input.currency, amount })),
    reason: { [input.locale]: input.description.slice(0, 50) },
    metadata: metadataOf(input),
  })
  const providerReference = referenceOf(input.paymentId, 'checkout')
  return { isDuplicate, payment: { providerReference, redirectUrl, state: 'pending' } }
}

/** 4 to 22 letters, digits and spaces: what operators show in a text message. */
export const messageOf = (description: string): string => {
  const plain = description.normalize('NFD').replaceAll(/[^a-z0-9 ]/giu, '')
  const short = plain.replaceAll(/ +/gu, ' ').trim().slice(0, 22).trim()
  return short.length < 4 ? 'Paiement' : short
}

/** pawaPay's record of a payment; null when it never heard of it. */
export const pollPayment = async (
  options: PawapayOptions,
  key: PaymentKey,
): Promise<PaymentSnapshot | null> => {
  const found = await findPayment(options, key)
  return found === null ? null : paymentSnapshot(key.paymentId, found)
}

/**
 * Closes pawaPay's page. A request that is already on a phone cannot be taken back: it ends by
 * itself within minutes, and until then the payment stays pending.
 */
export const cancelPayment = async (
  options: PawapayOptions,
  key: PaymentKey,
): Promise<PaymentSnapshot | null> => {
  const found = await findPayment(options, key)
  if (found === null) return null
  const before = paymentSnapshot(key.paymentId, found)
  if (found.kind === 'deposit' || before.state !== 'pending') return before
  const path = `/v2/checkouts/${toPawapayId(key.paymentId)}/expire`
  await callPawapay(options, { method: 'POST', path, body: {}, answer: z.unknown() })
  return pollPayment(options, { ...key, providerReference: before.providerReference })
}
