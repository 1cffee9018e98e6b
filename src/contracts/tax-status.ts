import { z } from 'zod'

/** Whether a seller's prices contain VAT: their invoices say it then, under their number. */
export const TaxStatus = z
  .object({
    isVatRegistered: z.boolean(),
    vatNumber: z.string().trim().max(40).default(''),
  })
  .refine(({ isVatRegistered, vatNumber }) => !isVatRegistered || vatNumber.length >= 3, {
    path: ['vatNumber'],
    message: 'validation.required',
  })
export type TaxStatus = z.infer<typeof TaxStatus>
