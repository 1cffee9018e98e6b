import { z } from 'zod'

/** ISO 4217 codes the marketplace deals in. Their decimals live in src/domain/money. */
export const currencies = ['XOF', 'XAF', 'EUR', 'USD'] as const
export const Currency = z.enum(currencies)
export type Currency = z.infer<typeof Currency>

/** An amount in minor units of its currency (1 XOF = 1, 1 EUR = 100), always a safe integer. */
export const AmountMinor = z.int()
export const Money = z.object({ amountMinor: AmountMinor, currency: Currency })
export type Money = z.infer<typeof Money>
