import { z } from 'zod'
import { CountryCode } from './orders'

/** A number that an authority gave: letters, digits and what stands between them. */
const officialNumber = z
  .string()
  .trim()
  .max(60)
  .regex(/^[\p{L}\p{N} ./-]*$/u)
  .default('')

/** Who somebody is on receipts and invoices; every part may stay empty. */
export const BillingDetails = z.object({
  companyName: z.string().trim().max(120).default(''),
  address: z.string().trim().max(300).default(''),
  /** Decides the tax on the service fee of what they order from now on; empty: not said. */
  country: CountryCode.or(z.literal('')).default(''),
  taxNumber: officialNumber,
  /** Of sellers alone: their entry in a trade register. */
  registrationNumber: officialNumber,
})
export type BillingDetails = z.infer<typeof BillingDetails>
