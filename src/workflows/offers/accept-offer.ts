import { requireUser } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { AcceptOffer } from '../../contracts/accept-offer'
import type { PlacedOrder } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { isBriefTaken } from '../../store/briefs/offers-of-brief'
import { readBrief } from '../../store/briefs/brief-record'
import { moveOffer } from '../../store/offers/move-offer'
import { readOffer } from '../../store/offers/offer-record'
import { priceOffer } from '../../store/offers/price-offer'
import { inLocale, requirementsIn } from '../../store/orders/orderable-service'
import type { NewCheckout } from '../../store/orders/insert-checkout'
import { startCheckout, type AgreedCheckout } from '../orders/start-checkout'
import { holdOffer, notOpen } from './offer-sides'
import { tellOffer } from './tell-offer'

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

const agreeOnOffer = async (
  ctx: Ctx,
  tx: Tx,
  { offerId, locale, now }: { offerId: string; locale: AcceptOffer['locale']; now: Date },
): Promise<AgreedCheckout> => {
  await holdBriefOf(tx, offerId)
  const { offer, userId } = await holdOffer(ctx, tx, { offerId, action: 'accept' })
  const { service, quote, settings } = await priceOffer(tx, { offer, buyerId: userId, now })
  if (!service.isSellerOpen) throw new AppError('order/seller-unavailable')
  return {
    settings,
    orders: [
      {
        sellerId: offer.sellerId,
        sellerUserId: offer.sellerUserId,
        serviceId: offer.serviceId,
        serviceTitle: inLocale(
          { main: service.title, second: service.titleSecond },
          service,
          locale,
        ),
        packageTier: 'custom',
        quote,
        requirements: requirementsIn(service, locale),
        couponId: null,
      },
    ],
  }
}

/** Of several offers on a brief one is taken: whoever pays one holds the brief meanwhile. */
const holdBriefOf = async (tx: Tx, offerId: string): Promise<void> => {
  const briefId = (await readOffer(tx, { id: offerId }))?.briefId ?? null
  if (briefId === null) return
  await readBrief(tx, { id: briefId, lock: true })
  if (await isBriefTaken(tx, { briefId, exceptOfferId: offerId })) {
    throw new AppError('offer/brief-taken')
  }
}

const tieToOrder = async (
  ctx: Ctx,
  tx: Tx,
  { offerId, userId, checkout }: { offerId: string; userId: string; checkout: NewCheckout },
): Promise<void> => {
  const [order] = checkout.orders
  const offer = await readOffer(tx, { id: offerId })
  if (order === undefined || offer === null) throw new Error('a checkout without its offer')
  const { status: from } = offer
  const move = { offerId, from, to: 'ordered', orderId: order.id, now: checkout.now } as const
  if (!(await moveOffer(tx, move))) throw notOpen(offer)
  const by = { side: 'customer', userId } as const
  await tellOffer(ctx, tx, { topic: 'offer.ordered', offer, by, occasion: order.id })
}
