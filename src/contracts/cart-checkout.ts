import { z } from 'zod'
import { CartQuery } from './cart'
import { PlaceCheckout } from './checkout'
import { Currency } from './money'
import { CouponCode } from './orders'

/** What the address of the payment of a cart holds: the lines of one currency, and the coupons. */
export const CartCheckoutQuery = z.object({
  currency: Currency,
  coupon: CartQuery.shape.coupon.catch([]),
  notice: z.enum(['price-changed']).optional().catch(undefined),
})
export type CartCheckoutQuery = z.infer<typeof CartCheckoutQuery>

/** What its payment form sends; the server reads the lines from the cart itself. */
export const PlaceCartForm = PlaceCheckout.omit({ lines: true, couponCodes: true }).extend({
  currency: Currency,
  coupon: CartQuery.shape.coupon,
  expectedTotalMinor: z.coerce.number().int(),
})

/** The address of the cart with these coupons, without the language. */
export const cartPath = (coupons: readonly string[]): string => withCoupons('/cart', [], coupons)

/** The address where the lines of one currency are paid, without the language. */
export const cartCheckoutPath = ({ currency, coupon, notice }: CartCheckoutQuery): string =>
  withCoupons(
    '/checkout/cart',
    [['currency', currency], ...(notice ? [['notice', notice] as [string, string]] : [])],
    coupon,
  )

const withCoupons = (path: string, own: [string, string][], coupons: readonly string[]): string => {
  const all = [...own, ...coupons.map((code): [string, string] => ['coupon', code])]
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all).toString()}`
}

/** A code as somebody typed it; null when it cannot be one. */
export const couponTyped = (text: string): string | null => CouponCode.safeParse(text).data ?? null
