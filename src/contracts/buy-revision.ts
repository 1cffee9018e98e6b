import { z } from 'zod'
import { AmountMinor } from './money'
import { PaymentMethod } from './orders'

/** A revision beyond those included; the note is handed to the seller once it is paid. */
export const BuyRevision = z.object({
  note: z.string().trim().min(10).max(4000),
  method: PaymentMethod,
  /** The price the customer saw: another one is refused, never charged silently. */
  expectedTotalMinor: AmountMinor,
})
export type BuyRevision = z.infer<typeof BuyRevision>

export const OpenedSupplement = z.object({
  supplementId: z.string(),
  paymentId: z.string(),
  /** Where the customer pays; null while the provider has not answered yet. */
  redirectUrl: z.string().nullable(),
})
export type OpenedSupplement = z.infer<typeof OpenedSupplement>
