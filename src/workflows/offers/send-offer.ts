import type { Ctx } from '../../context'
import type { SendOffer } from '../../contracts/offers'
import { AppError } from '../../domain/errors'
import { withWholeDelay } from '../../domain/offers/offer-terms'
import { readConversation } from '../../store/conversations/conversation-record'
import { inTransaction } from '../../store/in-transaction'
import { takeOfferPlace } from '../../store/offers/seller-limits'
import { serviceToOffer } from '../../store/offers/service-to-offer'
import { requireSeller } from '../services/owned-service'
import { appendOffer, newChain } from './append-offer'

/**
 * A seller proposes work of their own in a conversation: price, delay, revisions and perhaps
 * milestones, based on one of their published services.
 * @throws AppError seller/profile-required, conversation/not-found (missing, foreign, or where the
 * viewer is the customer), conversation/closed, offer/service-not-yours, offer/too-many-today.
 */
export const sendOffer = async (
  ctx: Ctx,
  { conversationId, ...input }: SendOffer & { conversationId: string },
): Promise<{ offerId: string }> => {
  const seller = requireSeller(ctx)
  return inTransaction(ctx.db, async (tx) => {
    const place = { id: conversationId, userId: seller.id, lock: true }
    const conversation = await readConversation(tx, place)
    if (conversation?.side !== 'seller') throw new AppError('conversation/not-found')
    await takeOfferPlace(tx, { sellerId: seller.sellerId, now: ctx.clock() })
    const { expiresInDays, ...terms } = withWholeDelay(input)
    const service = await serviceToOffer(tx, { ...terms, sellerId: seller.sellerId })
    if (service === null) throw notYours()
    const chain = newChain()
    await appendOffer(ctx, tx, {
      conversation,
      senderId: seller.id,
      offer: { ...terms, ...service, ...chain, author: 'seller', briefId: null },
      expiresInDays,
    })
    return { offerId: chain.id }
  })
}

/** The refusal of a service that the seller cannot offer. */
export const notYours = (): AppError =>
  new AppError('offer/service-not-yours', {}, { fields: { serviceId: 'choice' } })
