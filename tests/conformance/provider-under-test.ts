import { v7 as uuidv7 } from 'uuid'
import {
  PaymentProviderError,
  type CreatePayment,
  type CreatePayout,
  type MoneyOutSnapshot,
  type PaymentProvider,
} from '../../src/domain/ports/payment-provider.ts'

/** One announcement as it arrived over HTTP. */
export type ReceivedWebhook = { rawBody: Uint8Array; headers: Record<string, string> }

export type Misbehaviour =
  | { operation: 'create' | 'refund' | 'payout'; fault: 'timeout' | 'timeout_after_success' }
  | { operation: 'poll'; fault: 'timeout' }
  | { operation: 'refund' | 'payout'; fault: 'slow' | 'fail' | 'reject' }
  | { operation: 'pay'; fault: 'wrong_amount' | 'wrong_currency' }
  | { operation: 'webhook'; fault: 'lose' | 'duplicate' | 'late' }

/**
 * What a provider has to bring to be tested: itself (or its test environment, or a stand-in that
 * signs like it), a customer who pays, and ways to make it fail.
 */
export type ProviderUnderTest = {
  provider: PaymentProvider
  /** How its customers pay, and where its sellers are paid. */
  payment: Pick<CreatePayment, 'method' | 'customer'>
  destinations: [CreatePayout['destination'], CreatePayout['destination']]
  /** What this provider leaves out, and says so in its snapshots. */
  limits: {
    /** A payment on its way cannot be stopped: `cancel` answers how it stands. */
    cannotCancel?: boolean
    /** `refundedMinor` is null: refunds are known one by one. */
    cannotSumRefunds?: boolean
  }
  /** The customer's bank contests a payment; null where that does not exist. */
  bank: {
    contest: (providerReference: string) => Promise<void>
    decide: (providerReference: string, outcome: 'won' | 'lost') => Promise<void>
  } | null
  /** The customer completes or refuses the payment, wherever that happens. */
  customer: (act: { providerReference: string; outcome: 'pay' | 'decline' }) => Promise<void>
  misbehave: (next: Misbehaviour) => Promise<void>
  /** Every announcement sent so far, in the order of arrival, without those returned before. */
  takeWebhooks: () => Promise<ReceivedWebhook[]>
  /** Headers that a genuine announcement sent at this moment would carry. */
  sign: (input: { rawBody: Uint8Array; sentAt: Date }) => Record<string, string>
  /** The same headers with another signature in them, of the right form. */
  forge: (headers: Record<string, string>) => Record<string, string>
  close: () => Promise<void>
}

export type Under = () => ProviderUnderTest

export const hour = 3_600_000

export const newPayment = (
  { payment }: ProviderUnderTest,
  overrides: Partial<CreatePayment> = {},
): CreatePayment => ({
  paymentId: uuidv7(),
  amountMinor: 26_250,
  currency: 'XOF',
  description: 'Logo complet',
  returnUrl: 'http://localhost:3000/fr/orders',
  locale: 'fr',
  expiresAt: new Date(Date.now() + hour),
  ...payment,
  ...overrides,
})

export type PaidPayment = CreatePayment & { providerReference: string }

export const openAndPay = async (
  subject: ProviderUnderTest,
  overrides: Partial<CreatePayment> = {},
): Promise<PaidPayment> => {
  const payment = newPayment(subject, overrides)
  const { providerReference } = await subject.provider.create(payment)
  await subject.customer({ providerReference, outcome: 'pay' })
  return { ...payment, providerReference }
}

/** Asks until a refund or payout is not on its way any more. */
export const settled = async (
  ask: () => Promise<MoneyOutSnapshot | null>,
): Promise<MoneyOutSnapshot | null> => {
  for (let left = 5; left > 0; left -= 1) {
    const snapshot = await ask()
    if (snapshot?.state !== 'pending') return snapshot
  }
  throw new Error('still pending')
}

export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof PaymentProviderError ? error.outcome : String(error)),
  )

/** The customer's bank; only asked for where there is one. */
export const bankOf = ({ bank }: ProviderUnderTest): NonNullable<ProviderUnderTest['bank']> => {
  if (bank === null) throw new Error('payments of this provider cannot be contested')
  return bank
}
