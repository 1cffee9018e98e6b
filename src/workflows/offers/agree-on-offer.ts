import type { Ctx, Tx } from '../../context'
import type { Locale } from '../../contracts/locale'
import { AppError } from '../../domain/errors'
import { isBriefTaken } from '../../store/briefs/offers-of-brief'
import { readBrief } from '../../store/briefs/brief-record'
import { moveOffer } from '../../store/offers/move-offer'
import { readOffer } from '../../store/offers/offer-record'
import { priceOffer } from '../../store/offers/price-offer'
import { inLocale, requirementsIn } from '../../store/orders/orderable-service'
import type { NewCheckout } from '../../store/orders/insert-checkout'
import type { AgreedCheckout } from '../orders/start-checkout'
import { holdOffer, notOpen } from './offer-sides'
import { tellOffer } from './tell-offer'

/**
 * What the viewer orders with an offer, at the fees of this moment. Locks the offer and its brief.
 *
 * @throws AppError offer/not-found, offer/not-open, offer/brief-taken, service/not-found,
 * order/seller-unavailable.
 */
export const agreeOnOffer = async (
  ctx: Ctx,
  tx: Tx,
  { offerId, locale, now }: { offerId: string; locale: Locale; now: Date },
): Promise<AgreedCheckout> => {
  await holdBriefOf(tx, offerId)
  const { offer, userId } = await holdOffer(ctx, tx, { offerId, action: 'accept' })
  const { service, quote, settings } = await priceOffer(tx, { offer, buyerId: userId, now })
  // What a seller has offered stands, on vacation too.
  if (!service.isSellerActive) throw new AppError('order/seller-unavailable')
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

/** The offer of a checkout waits for the payment of its order from now on. */
export const tieToOrder = async (
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
