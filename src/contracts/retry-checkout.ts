import { z } from 'zod'
import { Locale } from './locale'
import { AmountMinor } from './money'
import { PaymentMethod } from './orders'

/** Orders again what a checkout that was never paid held: same services, same choices. */
export const RetryCheckout = z.object({
  method: PaymentMethod,
  locale: Locale,
  /** The total the customer saw: another one is refused, never charged silently. */
  expectedTotalMinor: AmountMinor,
  idempotencyKey: z.string().min(8).max(100),
})
export type RetryCheckout = z.infer<typeof RetryCheckout>
