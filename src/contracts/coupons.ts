import { z } from 'zod'
import { AmountMinor, Currency } from './money'
import { CouponBearer, CouponCode } from './orders'

/** Amounts by currency, in minor units; a currency that is missing has none. */
export const AmountsByCurrency = z.partialRecord(Currency, AmountMinor.min(0).max(1_000_000_000))
export type AmountsByCurrency = z.infer<typeof AmountsByCurrency>

/**
 * A coupon its seller bears, for their own services. `percentage` takes `bps` off; `fixed` takes
 * the amount of the order's currency off, and nothing where that currency has none.
 */
export const CreateCoupon = z
  .object({
    code: CouponCode,
    kind: z.enum(['percentage', 'fixed']),
    /** Basis points, 100 (1 %) to 9,000 (90 %). */
    bps: z.int().min(100).max(9_000).optional(),
    fixed: AmountsByCurrency.default({}),
    /** Orders below it get nothing off. */
    minSubtotal: AmountsByCurrency.default({}),
    /** The most a percentage takes off. */
    maxDiscount: AmountsByCurrency.default({}),
    startsAt: z.iso.datetime({ offset: true }).optional(),
    endsAt: z.iso.datetime({ offset: true }).optional(),
    /** Uses in all; none: unlimited. */
    maxUses: z.int().min(1).max(1_000_000).optional(),
    maxUsesPerCustomer: z.int().min(1).max(1_000).default(1),
    isFirstOrderOnly: z.boolean().default(false),
    /** Empty: all of the seller's services. */
    serviceIds: z.array(z.uuid()).max(50).default([]),
  })
  .refine(({ kind, bps }) => kind === 'fixed' || bps !== undefined, {
    path: ['bps'],
    message: 'validation.required',
  })
  .refine(({ kind, fixed }) => kind === 'percentage' || Object.values(fixed).some(Boolean), {
    path: ['fixed'],
    message: 'validation.required',
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt < endsAt, {
    path: ['endsAt'],
    message: 'validation.invalid',
  })
export type CreateCoupon = z.infer<typeof CreateCoupon>

export const CouponView = z.object({
  id: z.string(),
  code: z.string(),
  bearer: CouponBearer,
  kind: z.enum(['percentage', 'fixed']),
  bps: z.int(),
  fixed: AmountsByCurrency,
  minSubtotal: AmountsByCurrency,
  maxDiscount: AmountsByCurrency,
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  maxUses: z.int().nullable(),
  maxUsesPerCustomer: z.int().nullable(),
  isFirstOrderOnly: z.boolean(),
  services: z.array(z.object({ id: z.string(), title: z.string() })),
  isActive: z.boolean(),
  /** Orders that hold or used it now. */
  usedCount: z.int(),
  createdAt: z.string(),
})
export type CouponView = z.infer<typeof CouponView>
