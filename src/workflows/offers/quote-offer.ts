import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OfferPage } from '../../contracts/accept-offer'
import type { Quote } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { offerActions } from '../../domain/offers/offer-rules'
import { readOffer } from '../../store/offers/offer-record'
import { priceOffer } from '../../store/offers/price-offer'
import { sideOf } from './offer-sides'

/**
 * What accepting an offer would cost its customer now, by the function that `acceptOffer` charges
 * by; null when the viewer cannot accept it, and when its service is no longer public.
 * @throws AppError account/sign-in-required, offer/not-found.
 */
export const quoteOffer = async (
  ctx: Ctx,
  { offerId }: { offerId: string },
): Promise<OfferPage['quote']> => {
  const { id: userId } = requireUser(ctx.viewer)
  const now = ctx.clock()
  const offer = await readOffer(ctx.db, { id: offerId })
  const side = offer === null ? null : sideOf(offer, userId)
  if (offer === null || side === null) throw new AppError('offer/not-found')
  if (!offerActions(offer, side, now).includes('accept')) return null
  return priceOffer(ctx.db, { offer, buyerId: userId, now }).then(
    ({ quote }): Quote => quote,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'service/not-found') return null
      throw error
    },
  )
}
