import type { Currency, Money } from '../../contracts/money'
import type { ReportPage, ReportRequest } from './payment-report'

/**
 * The port every payment provider implements (sandbox, Stripe, pawaPay) and the conformance suite
 * in tests/conformance checks.
 *
 * The contract in one paragraph: the id of every operation is ours (a UUID stored and committed as
 * an intent row before the call), and repeating an operation with the same id and the same body
 * never does it twice. An answer that never came means *unknown*: the caller learns the truth with
 * the matching `poll…`. Webhooks announce that something changed; they never carry the truth.
 */
export type PaymentProvider = {
  /** Stable key: stored on payments, used in `/api/webhooks/{name}` and in ledger accounts. */
  readonly name: string
  readonly methods: readonly PaymentMethod[]
  /** Ways in which it pays sellers out. */
  readonly rails: readonly CreatePayout['destination']['rail'][]
  /** How it wants a bank account named; null where `bank` is none of its rails. */
  readonly bankAccounts: BankAccountForm | null
  readonly currencies: readonly Currency[]

  /**
   * Opens a payment that the customer completes on `redirectUrl` (or on the phone when null).
   * Idempotent on `paymentId`: the same input gives the same payment.
   */
  create(input: CreatePayment): Promise<OpenedPayment>
  /** The provider's own record of a payment; null when it never heard of it. */
  poll(input: PaymentKey): Promise<PaymentSnapshot | null>
  /**
   * Stops a payment that is not paid yet. Answers the state afterwards: `succeeded` when the
   * customer was faster, `pending` when the provider cannot stop it. Unknown payments answer null.
   * Idempotent.
   */
  cancel(input: PaymentKey): Promise<PaymentSnapshot | null>

  /** Gives back all or part of a captured payment. Idempotent on `refundId`. */
  refund(input: CreateRefund): Promise<MoneyOutSnapshot>
  pollRefund(input: { refundId: string; paymentId: string }): Promise<MoneyOutSnapshot | null>

  /** Sends a seller's earnings to the destination of their choice. Idempotent on `payoutId`. */
  payout(input: CreatePayout): Promise<MoneyOutSnapshot>
  pollPayout(input: { payoutId: string }): Promise<MoneyOutSnapshot | null>

  /**
   * The provider's own list of money movements, for reconciliation: a page at a
   * time in an order of its own, until `nextCursor` is null. Every movement whose `at` lies in [from, to) comes once.
   */
  report(input: ReportRequest): Promise<ReportPage>

  /**
   * Checks the signature over the exact bytes received and parses them into events.
   * Throws `WebhookRejected` when signature, timestamp or shape is wrong.
   * `headers` has lower-case names.
   */
  verifyWebhook(input: {
    rawBody: Uint8Array
    headers: Readonly<Record<string, string>>
    now: Date
  }): Promise<ProviderEvent[]>
}

export type PaymentMethod = 'card' | 'mobile_money'

/** An IBAN, or an account that the seller has with the provider itself (`acct_…`). */
export type BankAccountForm = 'iban' | 'connected_account'

/**
 * How a payment is found at its provider. Our id always suffices; `providerReference` (stored
 * since `create` answered) spares a provider that keys by its own ids a search.
 */
export type PaymentKey = { paymentId: string; providerReference?: string | null }

export type CreatePayment = {
  /** Our UUID: the idempotency key and the provider's `reference`. */
  paymentId: string
  amountMinor: number
  currency: Currency
  method: PaymentMethod
  /** What the customer reads on the provider's page. */
  description: string
  /** Where the provider sends the customer back, absolute. */
  returnUrl: string
  locale: 'fr' | 'en'
  /** After this moment the provider should not accept the payment any more. */
  expiresAt: Date
  customer: { email: string; name: string; phone: string | null }
}

export type OpenedPayment = {
  providerReference: string
  /** Absolute address of the page where the customer pays; null when the phone asks. */
  redirectUrl: string | null
  state: PaymentState
}

/** `expired`, `failed` and `cancelled` are final and moved no money; `succeeded` did. */
export type PaymentState = 'pending' | 'succeeded' | 'failed' | 'cancelled' | 'expired'

/** What the provider says about a payment; compared with our own row before it is believed. */
export type PaymentSnapshot = {
  paymentId: string
  providerReference: string
  state: PaymentState
  /** Amount paid (or asked for, while pending). */
  amountMinor: number
  currency: Currency
  /** Total given back so far; null where the provider only knows its refunds one by one. */
  refundedMinor: number | null
  /** A stable word of the provider's when `failed`, such as `insufficient_funds`. */
  failureCode: string | null
  /** Each time the customer's bank took money of it back, or tried to. */
  chargebacks: readonly Chargeback[]
  /** What the provider kept for this payment, where it tells. */
  fee?: Money | null
}

/**
 * A payment contested at the customer's bank. `open`: the provider has already taken `amountMinor`
 * (in the currency of the payment) back; `won`: it came back to us; `lost`: it is gone for good.
 */
export type Chargeback = {
  reference: string
  state: 'open' | 'won' | 'lost'
  amountMinor: number
}

export type CreateRefund = {
  /** Our UUID: the idempotency key. */
  refundId: string
  paymentId: string
  amountMinor: number
  currency: Currency
  reason: string
}

/** `rail` and `account` say where money goes, e.g. mobile_money and an E.164 number. */
export type CreatePayout = {
  /** Our UUID: the idempotency key. */
  payoutId: string
  amountMinor: number
  currency: Currency
  destination: { rail: 'mobile_money' | 'bank'; account: string; holder: string }
}

/** Refund or payout as the provider knows it. */
export type MoneyOutSnapshot = {
  /** `refundId` or `payoutId`. */
  id: string
  providerReference: string
  state: 'pending' | 'succeeded' | 'failed'
  amountMinor: number
  currency: Currency
  failureCode: string | null
  /** What the provider kept for it, where it tells. */
  fee?: Money | null
}

/** A verified announcement. `id` is unique per provider; the same id is the same event. */
export type ProviderEvent = {
  id: string
  kind: 'payment.changed' | 'refund.changed' | 'payout.changed' | 'payment.disputed' | 'other'
  /** Our id of the payment, refund or payout it is about; null when it names none of ours. */
  subjectId: string | null
  occurredAt: Date
}

/** The webhook is not believed: nothing is stored, the answer is 400. */
export class WebhookRejected extends Error {
  readonly reason: 'signature' | 'timestamp' | 'shape'

  constructor(reason: WebhookRejected['reason'], options: { cause?: unknown } = {}) {
    super(`webhook rejected: ${reason}`, { cause: options.cause })
    this.name = 'WebhookRejected'
    this.reason = reason
  }
}

/**
 * A call to a provider that did not answer with a result. `unknown` (timeout, cut connection, 5xx):
 * it may have happened, ask with `poll…`. `rejected`: it certainly did not happen, `code` says why.
 */
export class PaymentProviderError extends Error {
  readonly outcome: 'unknown' | 'rejected'
  readonly code: string

  constructor(
    outcome: PaymentProviderError['outcome'],
    code: string,
    options: { cause?: unknown } = {},
  ) {
    super(`payment provider ${outcome}: ${code}`, { cause: options.cause })
    this.name = 'PaymentProviderError'
    this.outcome = outcome
    this.code = code
  }
}
