import { z } from 'zod'
import { Picture } from './catalogue'
import { CheckoutLine, checkoutLimits } from './checkout'
import { AmountMinor, Currency } from './money'
import { CountryCode, CouponCode, Quote } from './orders'

/** A service with its choices, as the cart keeps it (signed in: the server; else the browser). */
export const CartItem = CheckoutLine.omit({ cartLineId: true })
export type CartItem = z.infer<typeof CartItem>

export const cartLimits = { lines: checkoutLimits.lines } as const

export const ChangeCartLine = CartItem.omit({ serviceId: true }).partial()
export type ChangeCartLine = z.infer<typeof ChangeCartLine>

/** What a guest's browser kept, taken over at sign-in. Lines that are there already stay as they are. */
export const MergeCart = z.object({ lines: z.array(CartItem).max(cartLimits.lines) })
export type MergeCart = z.infer<typeof MergeCart>

const manyCodes = z.preprocess(
  (value): unknown =>
    value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
  z.array(CouponCode).max(checkoutLimits.coupons),
)

/** `?coupon=A&coupon=B&country=SN`: what the prices are asked under. */
export const CartQuery = z.object({ coupon: manyCodes, country: CountryCode.optional() })
export type CartQuery = z.infer<typeof CartQuery>

/** A guest's cart, priced without being stored. */
export const PreviewCart = MergeCart.extend({
  couponCodes: z.array(CouponCode).max(checkoutLimits.coupons).default([]),
  country: CountryCode.optional(),
})
export type PreviewCart = z.infer<typeof PreviewCart>

/** Why a line cannot be ordered now. */
export const CartProblem = z.enum([
  'service_gone',
  'choice_gone',
  'express_not_shorter',
  'seller_unavailable',
  'own_service',
  'not_payable',
])
export type CartProblem = z.infer<typeof CartProblem>

export const CartLineView = CartItem.extend({
  /** Of the stored line; of a guest's, its place in the list ("0", "1", …). */
  id: z.string(),
  /** Empty when the service is gone. */
  serviceTitle: z.string(),
  serviceSlug: z.string(),
  cover: Picture.nullable(),
  sellerName: z.string(),
  sellerHandle: z.string(),
  packageName: z.string(),
  /** Null when it cannot be ordered: `problem` says why then. */
  quote: Quote.nullable(),
  problem: CartProblem.nullable(),
  /** The subtotal when it was added or last confirmed, where today's is another one. */
  previousSubtotalMinor: AmountMinor.nullable(),
})
export type CartLineView = z.infer<typeof CartLineView>

/** What can be paid together: lines of one currency. Pay each group by its own checkout. */
export const CartGroup = z.object({
  currency: Currency,
  lineIds: z.array(z.string()),
  subtotalMinor: AmountMinor,
  discountMinor: AmountMinor,
  serviceFeeMinor: AmountMinor,
  taxMinor: AmountMinor,
  /** The `expectedTotalMinor` of a checkout of these lines with these coupons. */
  totalMinor: AmountMinor,
})
export type CartGroup = z.infer<typeof CartGroup>

export const CartView = z.object({
  lines: z.array(CartLineView),
  groups: z.array(CartGroup),
  /** Codes that were asked for and take nothing off, with the error's code. */
  refusedCoupons: z.array(z.object({ code: z.string(), because: z.string() })),
})
export type CartView = z.infer<typeof CartView>
