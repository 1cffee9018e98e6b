import { requireUser } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { OfferAction, OfferSide } from '../../contracts/offers'
import { AppError } from '../../domain/errors'
import { offerActions } from '../../domain/offers/offer-rules'
import { readOffer, type OfferRecord } from '../../store/offers/offer-record'

export type HeldOffer = { offer: OfferRecord; side: OfferSide; userId: string }

/**
 * An offer of the viewer's, locked, on which they may do `action` now. Strangers get the answer of
 * a missing offer.
 * @throws AppError account/sign-in-required, offer/not-found, offer/not-open (with the `status`
 * and the `orderId` it became).
 */
export const holdOffer = async (
  ctx: Ctx,
  tx: Tx,
  { offerId, action }: { offerId: string; action: OfferAction },
): Promise<HeldOffer> => {
  const { id: userId } = requireUser(ctx.viewer)
  const offer = await readOffer(tx, { id: offerId, lock: true })
  const side = offer === null ? null : sideOf(offer, userId)
  if (offer === null || side === null) throw new AppError('offer/not-found')
  if (!offerActions(offer, side, ctx.clock()).includes(action)) throw notOpen(offer)
  return { offer, side, userId }
}

/** Which side of an offer a user is on; null for strangers. */
export const sideOf = (offer: OfferRecord, userId: string): OfferSide | null => {
  if (userId === offer.customerId) return 'customer'
  return userId === offer.sellerUserId ? 'seller' : null
}

/** The refusal of an act that came too late, with where the offer stands. */
export const notOpen = ({ status, orderId }: OfferRecord): AppError =>
  new AppError('offer/not-open', { status, orderId })
