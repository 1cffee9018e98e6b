import { z } from 'zod'
import { AmountMinor, Currency } from './money'

/** Somebody who paid for a seller's work, with what it came to. */
export const SellerCustomer = z.object({
  id: z.string(),
  name: z.string(),
  /** Orders that were paid. */
  orders: z.int(),
  /** The seller's share of those that were not undone, by currency. */
  totals: z.array(z.object({ currency: Currency, netMinor: AmountMinor })),
  lastOrder: z.object({ id: z.string(), number: z.string(), placedAt: z.string() }),
  conversationId: z.string().nullable(),
})
export type SellerCustomer = z.infer<typeof SellerCustomer>
