import { v7 as uuidv7 } from 'uuid'
import {
  PaymentProviderError,
  type CreatePayment,
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
  /** The customer completes or refuses the payment, wherever that happens. */
  customer: (act: { providerReference: string; outcome: 'pay' | 'decline' }) => Promise<void>
  misbehave: (next: Misbehaviour) => Promise<void>
  /** Every announcement sent so far, in the order of arrival, without those returned before. */
  takeWebhooks: () => Promise<ReceivedWebhook[]>
  /** Headers that a genuine announcement sent at this moment would carry. */
  sign: (input: { rawBody: Uint8Array; sentAt: Date }) => Record<string, string>
  close: () => Promise<void>
}

export type Under = () => ProviderUnderTest

export const hour = 3_600_000

export const newPayment = (overrides: Partial<CreatePayment> = {}): CreatePayment => ({
  paymentId: uuidv7(),
  amountMinor: 26_250,
  currency: 'XOF',
  method: 'mobile_money',
  description: 'Logo complet',
  returnUrl: 'http://localhost:3000/fr/orders',
  locale: 'fr',
  expiresAt: new Date(Date.now() + hour),
  customer: { email: 'awa@test.invalid', name: 'Awa', phone: '+221770001234' },
  ...overrides,
})

export const openAndPay = async (
  { provider, customer }: ProviderUnderTest,
  overrides: Partial<CreatePayment> = {},
): Promise<CreatePayment> => {
  const payment = newPayment(overrides)
  const { providerReference } = await provider.create(payment)
  await customer({ providerReference, outcome: 'pay' })
  return payment
}

export const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof PaymentProviderError ? error.outcome : String(error)),
  )
