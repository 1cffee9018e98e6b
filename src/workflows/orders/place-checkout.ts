import type { Ctx } from '../../context'
import type { PlaceCheckout, PlacedCheckout } from '../../contracts/checkout'
import { removeCartLines } from '../../store/cart/cart-lines'
import { agreeOnLines } from './agree-on-lines'
import { startCheckout } from './start-checkout'

/**
 * Places the orders of several services, of any sellers, with one payment: one order a line, each
 * with its own life once it is paid. Priced as stored now; lines that came from the customer's cart
 * leave it. Repeating it with the same key gives the same checkout.
 *
 * Throws `service/not-found`, `request/invalid`, `order/express-not-shorter`, `order/own-service`,
 * `order/seller-unavailable`, `order/not-payable`, `coupon/*`, and what `startCheckout` throws.
 */
export const placeCheckout = async (ctx: Ctx, input: PlaceCheckout): Promise<PlacedCheckout> => {
  const { idempotencyKey, lines, couponCodes, country = null, ...checkout } = input
  const { locale } = checkout
  const cartLineIds = lines.flatMap(({ cartLineId }) => cartLineId ?? [])
  return startCheckout(ctx, {
    ...checkout,
    workflow: 'place-checkout',
    idempotencyKey,
    request: { ...checkout, lines, couponCodes, country },
    agree: (tx, now) => agreeOnLines(ctx, tx, { lines, couponCodes, country, locale, now }),
    after: async (tx, { customerId }) => {
      if (cartLineIds.length > 0) await removeCartLines(tx, { customerId, ids: cartLineIds })
    },
  })
}
