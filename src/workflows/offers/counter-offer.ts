import { v7 as uuidv7 } from 'uuid'
import { requireUser } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import { CounterOffer, type AnswerWithOffer } from '../../contracts/offers'
import { AppError } from '../../domain/errors'
import { scaleMilestones, withWholeDelay } from '../../domain/offers/offer-terms'
import { readConversation } from '../../store/conversations/conversation-record'
import { inTransaction } from '../../store/in-transaction'
import { moveOffer } from '../../store/offers/move-offer'
import { readOffer, type OfferRecord } from '../../store/offers/offer-record'
import { takeOfferPlace } from '../../store/offers/seller-limits'
import { appendOffer } from './append-offer'
import { holdOffer, notOpen } from './offer-sides'

/**
 * Answers an offer of the other side with another one. A customer changes price, delay and
 * revisions, and the milestones follow in proportion; a seller may change everything but the
 * service. The answered offer is closed by it.
 * @throws AppError account/sign-in-required, offer/not-found, offer/not-open, offer/too-many-today,
 * conversation/closed, request/invalid (a seller without a title, an amount too small to share).
 */
export const counterOffer = async (
  ctx: Ctx,
  { offerId, ...input }: AnswerWithOffer & { offerId: string },
): Promise<{ offerId: string }> => {
  const { id: userId } = requireUser(ctx.viewer)
  return inTransaction(ctx.db, async (tx) => {
    const conversation = await conversationOf(tx, { offerId, userId })
    // The customer's counter-offers cost the seller no place of their day.
    if (conversation.side === 'seller') {
      await takeOfferPlace(tx, { sellerId: conversation.sellerId, now: ctx.clock() })
    }
    const { offer: answered, side } = await holdOffer(ctx, tx, { offerId, action: 'counter' })
    const terms = side === 'customer' ? asCustomer(answered, input) : asSeller(input)
    const move = { offerId, from: 'open', to: 'countered', now: ctx.clock() } as const
    if (!(await moveOffer(tx, move))) throw notOpen(answered)
    const id = uuidv7()
    const { chain, step, serviceId, briefId, currency } = answered
    await appendOffer(ctx, tx, {
      conversation,
      senderId: userId,
      offer: {
        ...terms,
        id,
        chain,
        step: step + 1,
        previousId: offerId,
        serviceId,
        briefId,
        currency,
        author: side,
      },
      expiresInDays: input.expiresInDays,
    })
    return { offerId: id }
  })
}

/** The conversation is held before its offers: messages keep their order. */
const conversationOf = async (tx: Tx, { offerId, userId }: { offerId: string; userId: string }) => {
  const offer = await readOffer(tx, { id: offerId })
  if (offer === null) throw new AppError('offer/not-found')
  const place = { id: offer.conversationId, userId, lock: true }
  const conversation = await readConversation(tx, place)
  if (conversation === null) throw new AppError('offer/not-found')
  return conversation
}

type NewTerms = Pick<
  OfferRecord,
  'title' | 'description' | 'priceMinor' | 'deliveryDays' | 'revisions' | 'milestones'
>

const asCustomer = (
  { title, description, milestones }: OfferRecord,
  { priceMinor, deliveryDays, revisions }: AnswerWithOffer,
): NewTerms => {
  const scaled = scaleMilestones(milestones, { priceMinor, deliveryDays })
  if (scaled === null) {
    const fields = { priceMinor: 'invalid', deliveryDays: `tooSmall:${milestones.length}` }
    throw new AppError('request/invalid', {}, { fields })
  }
  return { title, description, priceMinor, deliveryDays, revisions, milestones: scaled }
}

const asSeller = (input: AnswerWithOffer): NewTerms => {
  const parsed = CounterOffer.safeParse(input)
  if (!parsed.success) {
    throw new AppError('request/invalid', {}, { fields: { title: 'required' } })
  }
  const { expiresInDays: _days, ...terms } = withWholeDelay(parsed.data)
  return terms
}
