import type Stripe from 'stripe'
import type { Currency } from '../../src/contracts/money'
import { currencies } from '../../src/contracts/money'
import { PaymentProviderError } from '../../src/domain/ports/payment-provider'

export type StripeOptions = {
  secretKey: string
  /** One for our own account's endpoint, one for the endpoint of connected accounts. */
  webhookSecrets: readonly string[]
  /** Where the API answers; Stripe's own address when missing. */
  apiBase?: string | undefined
  /** How long one attempt may take. */
  timeoutMs?: number
  /** Further attempts of the SDK, with the same idempotency key. */
  retries?: number
}

/** Short enough for a customer who waits; the answer is asked for again by a job. */
const defaultTimeoutMs = 8_000
const defaultRetries = 1

/**
 * The SDK, at Stripe or at whatever answers like it. Its version of the API is pinned with it. It
 * takes a tenth of a second to load, which only those wait for who call Stripe.
 */
export const stripeClient = async (options: StripeOptions): Promise<Stripe> => {
  const base = options.apiBase === undefined ? null : new URL(options.apiBase)
  const { default: StripeSdk } = await import('stripe')
  return new StripeSdk(options.secretKey, {
    timeout: options.timeoutMs ?? defaultTimeoutMs,
    maxNetworkRetries: options.retries ?? defaultRetries,
    telemetry: false,
    appInfo: { name: '2Krika' },
    ...(base === null
      ? {}
      : {
          host: base.hostname,
          port: base.port || (base.protocol === 'http:' ? 80 : 443),
          protocol: base.protocol === 'http:' ? ('http' as const) : ('https' as const),
        }),
  })
}

/**
 * Calls Stripe and says what a failure means: `rejected` only when Stripe answered that it did
 * nothing. No answer, a server error, too many requests or a call under way are `unknown`.
 * @throws PaymentProviderError
 */
export const call = async <T>(work: () => Promise<T>): Promise<T> => {
  let result: T
  try {
    result = await work()
  } catch (error) {
    if (error instanceof PaymentProviderError) throw error
    if (isStripeError(error)) throw outcomeOf(error)
    // An answer that the SDK cannot make sense of, such as a list without items.
    throw new PaymentProviderError('unknown', 'unexpected_answer', { cause: error })
  }
  // The SDK takes a server error for a success when a proxy in between has emptied its body.
  const status = statusOf(result)
  if (status >= 300) throw new PaymentProviderError('unknown', `http_${status}`)
  return result
}

const statusOf = (result: unknown): number => {
  if (typeof result !== 'object' || result === null || !('lastResponse' in result)) return 200
  const { lastResponse } = result
  const isKnown = typeof lastResponse === 'object' && lastResponse !== null
  return isKnown && 'statusCode' in lastResponse ? Number(lastResponse.statusCode) : 200
}

type StripeError = InstanceType<typeof Stripe.errors.StripeError>

/** By its name, so that the SDK's classes need not be loaded to ask. */
export const isStripeError = (error: unknown): error is StripeError =>
  error instanceof Error &&
  'type' in error &&
  typeof error.type === 'string' &&
  error.type.startsWith('Stripe')

const outcomeOf = (error: StripeError): PaymentProviderError => {
  const status = error.statusCode ?? 0
  // The message may quote what the customer typed; the code and Stripe's request id do not.
  const cause = new Error(`Stripe ${error.type} ${error.requestId ?? ''}`.trim())
  const isRefusal = status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status)
  const code = error.decline_code ?? error.code ?? error.rawType ?? error.type
  return new PaymentProviderError(isRefusal ? 'rejected' : 'unknown', code, { cause })
}

/** Stripe refused because the same key came with other parameters. */
export const isKeyReused = (error: unknown): boolean =>
  error instanceof PaymentProviderError && error.code === 'idempotency_error'

/**
 * Our code of a currency as Stripe writes it. Both count in the smallest unit of ISO 4217: XOF and
 * XAF have none below the franc at Stripe either, so amounts cross unchanged.
 * Source: https://docs.stripe.com/currencies#zero-decimal
 */
export const toStripeCurrency = (currency: Currency): string => currency.toLowerCase()

/** @throws PaymentProviderError unknown: a currency that we do not deal in is never booked. */
export const fromStripeCurrency = (currency: string): Currency => {
  const known = knownCurrency(currency)
  if (known === null) throw new PaymentProviderError('unknown', 'unexpected_currency')
  return known
}

export const knownCurrency = (currency: string): Currency | null =>
  currencies.find((one) => one === currency.toUpperCase()) ?? null

/** The object itself, where Stripe may answer its id alone. */
export const expanded = <T extends object>(value: T | string | null | undefined): T | null =>
  typeof value === 'object' ? (value ?? null) : null

export const idOf = (value: { id: string } | string | null): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null)
