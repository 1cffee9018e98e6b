import type { PaymentKey, PaymentSnapshot } from '../../src/domain/ports/payment-provider'
import { fromAmount } from './amounts'
import { readRecord, type PawapayOptions } from './client'
import { toPawapayId } from './ids'
import { Checkout, Deposit, depositState } from './records'

/** How one of our payments stands at pawaPay: a request to a phone, or a page with attempts. */
export type FoundPayment =
  { kind: 'deposit'; deposit: Deposit } | { kind: 'checkout'; checkout: Checkout }

/** Reads a payment by our id, whichever way it was opened; null when there is none. */
export const findPayment = async (
  options: PawapayOptions,
  { paymentId, providerReference }: PaymentKey,
): Promise<FoundPayment | null> => {
  const id = toPawapayId(paymentId)
  const isCheckout = providerReference?.startsWith('checkout/') ?? false
  if (!isCheckout) {
    const deposit = await readRecord(options, `/v2/deposits/${id}`, Deposit)
    if (deposit !== null) return { kind: 'deposit', deposit }
  }
  const checkout = await readRecord(options, `/v2/checkouts/${id}`, Checkout)
  return checkout === null ? null : { kind: 'checkout', checkout }
}

/** The attempt that moved money, or may: what refunds refer to. */
export const attemptOf = (found: FoundPayment): Deposit | null => {
  if (found.kind === 'deposit') return found.deposit
  const { deposit, depositsHistory } = found.checkout
  const attempts = [...(depositsHistory ?? []), ...(deposit ? [deposit] : [])]
  const inState = (state: string) => attempts.find((one) => depositState(one.status) === state)
  return inState('succeeded') ?? inState('pending') ?? attempts.at(-1) ?? null
}

export const paymentSnapshot = (paymentId: string, found: FoundPayment): PaymentSnapshot => {
  const attempt = attemptOf(found)
  const state = stateOf(found, attempt)
  return {
    paymentId,
    providerReference: referenceOf(paymentId, found.kind),
    state,
    ...amountOf(found, attempt),
    refundedMinor: null,
    failureCode:
      state === 'failed' ? (attempt?.failureReason?.failureCode.toLowerCase() ?? 'failed') : null,
    // Mobile money knows no chargebacks: what was confirmed by a PIN stays paid.
    chargebacks: [],
  }
}

export const referenceOf = (paymentId: string, kind: FoundPayment['kind']): string =>
  `${kind}/${toPawapayId(paymentId)}`

/** An attempt on its way counts for more than the page: a page may expire while a PIN is typed. */
const stateOf = (found: FoundPayment, attempt: Deposit | null): PaymentSnapshot['state'] => {
  const attempted = attempt === null ? null : depositState(attempt.status)
  if (found.kind === 'deposit') return attempted ?? 'pending'
  if (attempted === 'succeeded' || attempted === 'pending') return attempted
  switch (found.checkout.status) {
    case 'FAILED':
      return 'failed'
    case 'EXPIRED':
      if (attempted === 'failed') return 'failed'
      return found.checkout.expiredBy === 'API' ? 'cancelled' : 'expired'
    default:
      return 'pending'
  }
}

/** What was paid; while nothing is, what we asked for, as our own metadata says. */
const amountOf = (found: FoundPayment, attempt: Deposit | null) => {
  if (attempt !== null) return fromAmount(attempt.amount, attempt.currency)
  const metadata = found.kind === 'checkout' ? found.checkout.metadata : null
  return fromAmount(String(metadata?.amount), String(metadata?.currency))
}
