import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import type { SendOffer } from '../../contracts/offers'
import { missingToAnswer } from '../../domain/briefs/brief-rules'
import { AppError } from '../../domain/errors'
import { withWholeDelay } from '../../domain/offers/offer-terms'
import { answeringProfile } from '../../store/briefs/answering-profile'
import { hasAnswered } from '../../store/briefs/offers-of-brief'
import { readBrief, type BriefRecord } from '../../store/briefs/brief-record'
import { ensureConversation, readConversation } from '../../store/conversations/conversation-record'
import { inTransaction } from '../../store/in-transaction'
import { takeOfferPlace } from '../../store/offers/seller-limits'
import { serviceToOffer } from '../../store/offers/service-to-offer'
import { appendOffer, newChain } from '../offers/append-offer'
import { notYours } from '../offers/send-offer'
import { requireSeller, type SellerViewer } from '../services/owned-service'

/**
 * A seller answers a brief with an offer, in the conversation with its customer, which is opened
 * when there is none. One offer of a seller stands on a brief at a time.
 * @throws AppError seller/profile-required, brief/not-found (missing or not public), brief/own,
 * brief/not-open, brief/profile-incomplete (what is missing stands in `fields`),
 * offer/already-answered, offer/too-many-today, offer/service-not-yours, conversation/closed.
 */
export const answerBrief = async (
  ctx: Ctx,
  { briefId, ...input }: SendOffer & { briefId: string },
): Promise<{ offerId: string; conversationId: string }> => {
  const seller = requireSeller(ctx)
  return inTransaction(ctx.db, async (tx) => {
    // Held until the end: nobody closes the brief while it is being answered.
    const brief = await readBrief(tx, { id: briefId, lock: true })
    await requireAnswerable(ctx, tx, { brief, seller })
    const customerId = brief?.customerId ?? ''
    const conversation = await openConversation(ctx, tx, { customerId, seller })
    await takeOfferPlace(tx, { sellerId: seller.sellerId, now: ctx.clock() })
    if (await hasAnswered(tx, { briefId, sellerId: seller.sellerId })) {
      throw new AppError('offer/already-answered')
    }
    const { expiresInDays, ...terms } = withWholeDelay(input)
    const service = await serviceToOffer(tx, { ...terms, sellerId: seller.sellerId })
    if (service === null) throw notYours()
    const chain = newChain()
    await appendOffer(ctx, tx, {
      conversation,
      senderId: seller.id,
      offer: { ...terms, ...service, ...chain, author: 'seller', briefId },
      expiresInDays,
    })
    return { offerId: chain.id, conversationId: conversation.id }
  })
}

const requireAnswerable = async (
  ctx: Ctx,
  tx: Tx,
  { brief, seller }: { brief: BriefRecord | null; seller: SellerViewer },
): Promise<void> => {
  if (brief?.customerId === seller.id) throw new AppError('brief/own')
  if (brief === null || brief.publishedAt === null) throw new AppError('brief/not-found')
  const isOver = brief.expiresAt !== null && brief.expiresAt.getTime() <= ctx.clock().getTime()
  if (brief.status !== 'open' || isOver) {
    throw new AppError('brief/not-open', { status: brief.status })
  }
  const profile = await answeringProfile(tx, seller.sellerId)
  const missing = profile === null ? [] : missingToAnswer(profile)
  if (profile === null || missing.length > 0) {
    const fields = Object.fromEntries(missing.map((name) => [name, 'required']))
    throw new AppError('brief/profile-incomplete', {}, { fields })
  }
}

const openConversation = async (
  ctx: Ctx,
  tx: Tx,
  { customerId, seller }: { customerId: string; seller: SellerViewer },
) => {
  const id = await ensureConversation(tx, {
    id: uuidv7(),
    customerId,
    sellerId: seller.sellerId,
    serviceId: null,
    now: ctx.clock(),
  })
  const conversation = await readConversation(tx, { id, userId: seller.id, lock: true })
  if (conversation === null) {
    throw new Error(`conversation ${id} was opened and is not there`)
  }
  return conversation
}
