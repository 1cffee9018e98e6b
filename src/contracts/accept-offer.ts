import { z } from 'zod'
import { Locale } from './locale'
import { AmountMinor } from './money'
import { OfferView } from './offers'
import { PaymentMethod, Quote } from './orders'

/** The customer accepts and pays. */
export const AcceptOffer = z.object({
  /** The total the customer saw: another one is refused, never charged silently. */
  expectedTotalMinor: AmountMinor,
  method: PaymentMethod,
  locale: Locale,
  idempotencyKey: z.string().min(8).max(100),
})
export type AcceptOffer = z.infer<typeof AcceptOffer>

/** What the payment form of an offer sends. */
export const AcceptOfferForm = AcceptOffer.extend({
  offerId: z.uuid(),
  expectedTotalMinor: z.coerce.number().int(),
})

/** An offer with what accepting it would cost now; null where nobody may pay it. */
export const OfferPage = z.object({
  offer: OfferView,
  /** The negotiation so far, the first one first. */
  chain: z.array(OfferView),
  quote: Quote.nullable(),
})
export type OfferPage = z.infer<typeof OfferPage>
