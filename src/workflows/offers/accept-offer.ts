import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { AcceptOffer } from '../../contracts/accept-offer'
import type { PlacedOrder } from '../../contracts/orders'
import { startCheckout } from '../orders/start-checkout'
import { agreeOnOffer, tieToOrder } from './agree-on-offer'

/**
 * A customer accepts an offer and pays it: an order with exactly what was offered, priced by the
 * fees, taxes and commission rules of this moment. Until the payment arrives the offer is `ordered`
 * and nobody can withdraw or change it; when the payment expires it can be accepted again. The same
 * idempotency key gives the same order however often and however concurrently it comes.
 *
 * @throws AppError account/sign-in-required, offer/not-found, offer/not-open (with the `orderId`
 * that already waits for a payment), offer/brief-taken, service/not-found (no longer public),
 * order/seller-unavailable, order/price-changed, and what `startCheckout` throws.
 */
export const acceptOffer = async (
  ctx: Ctx,
  { offerId, idempotencyKey, ...input }: AcceptOffer & { offerId: string },
): Promise<PlacedOrder> => {
  const { id: userId } = requireUser(ctx.viewer)
  const { paymentId, orders, redirectUrl } = await startCheckout(ctx, {
    ...input,
    workflow: 'accept-offer',
    idempotencyKey,
    request: { ...input, offerId },
    agree: (tx, now) => agreeOnOffer(ctx, tx, { offerId, locale: input.locale, now }),
    after: (tx, checkout) => tieToOrder(ctx, tx, { offerId, userId, checkout }),
  })
  const [order] = orders
  if (order === undefined) throw new Error('a checkout without orders')
  return { ...order, paymentId, redirectUrl }
}
