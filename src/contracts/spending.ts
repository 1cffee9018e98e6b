import { z } from 'zod'
import { AmountMinor, Currency } from './money'

/** What a customer paid in one currency, and what came back of it. */
const Spent = z.object({ currency: Currency, paidMinor: AmountMinor, returnedMinor: AmountMinor })

/** A customer's spending by month, newest first, and in all. */
export const Spending = z.object({
  totals: z.array(Spent),
  months: z.array(
    Spent.extend({
      /** The first day of the month, UTC: `2026-11-01`. */
      month: z.iso.date(),
      /** How many payments were made in it. */
      payments: z.int(),
    }),
  ),
})
export type Spending = z.infer<typeof Spending>
