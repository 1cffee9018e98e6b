import type { Ctx } from '../../context'
import type { PlaceOrder, PlacedOrder } from '../../contracts/orders'
import { agreeOnLines } from './agree-on-lines'
import { startCheckout } from './start-checkout'

/**
 * Places an order: a checkout of one line. Prices it again as stored, freezes the quote, records the
 * payment intent, then opens the payment at the provider. The same idempotency key gives the same
 * order however often and however concurrently it comes.
 * `redirectUrl` is null while the provider has not answered.
 *
 * Throws `account/sign-in-required`, `service/not-found`, `request/invalid`, `order/own-service`,
 * `order/seller-unavailable`, `order/price-changed` (with `totalMinor`), `order/not-payable`,
 * `order/express-not-shorter`, `coupon/*`, `payment/method-unavailable` when nobody takes this
 * method in this currency, `request/idempotency-key-reused`, `payment/provider-unavailable` when
 * the provider refused.
 */
export const placeOrder = async (ctx: Ctx, input: PlaceOrder): Promise<PlacedOrder> => {
  const { idempotencyKey, ...request } = input
  const { couponCode, country = null, locale, ...line } = request
  const couponCodes = couponCode === undefined ? [] : [couponCode]
  const { paymentId, orders, redirectUrl } = await startCheckout(ctx, {
    workflow: 'place-order',
    idempotencyKey,
    request,
    method: input.method,
    locale,
    expectedTotalMinor: input.expectedTotalMinor,
    agree: (tx, now) => agreeOnLines(ctx, tx, { lines: [line], couponCodes, country, locale, now }),
  })
  const [order] = orders
  if (order === undefined) throw new Error('a checkout without orders')
  return { ...order, paymentId, redirectUrl }
}
