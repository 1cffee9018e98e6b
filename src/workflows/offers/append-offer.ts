import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Tx } from '../../context'
import { AppError } from '../../domain/errors'
import type { ConversationRecord } from '../../store/conversations/conversation-record'
import { insertMessage } from '../../store/conversations/insert-message'
import { insertOffer, type NewOffer } from '../../store/offers/insert-offer'
import { tellOffer } from './tell-offer'

const dayMs = 86_400_000

/**
 * Appends an offer and its message in the caller's transaction, which holds the conversation.
 * `offer.id` is also the message's client id: an offer stands in its thread once.
 * @throws AppError conversation/closed when the other side is suspended.
 */
export const appendOffer = async (
  ctx: Ctx,
  tx: Tx,
  entry: {
    conversation: ConversationRecord
    senderId: string
    offer: Omit<NewOffer, 'conversationId' | 'customerId' | 'sellerId' | 'expiresAt' | 'now'>
    expiresInDays: number
  },
): Promise<void> => {
  const { conversation, senderId } = entry
  if (!conversation.isOtherActive) throw new AppError('conversation/closed')
  const now = ctx.clock()
  const offer: NewOffer = {
    ...entry.offer,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    sellerId: conversation.sellerId,
    expiresAt: new Date(now.getTime() + entry.expiresInDays * dayMs),
    now,
  }
  await insertOffer(tx, offer)
  await insertMessage(tx, {
    conversationId: conversation.id,
    senderId,
    side: conversation.side,
    body: '',
    fileIds: [],
    clientId: offer.id,
    preview: `◆ ${offer.title}`,
    offerId: offer.id,
  })
  const by = { side: conversation.side, userId: senderId }
  await tellOffer(ctx, tx, { topic: 'offer.sent', offer, by })
}

/** A new offer's id, and the negotiation it starts. */
export const newChain = (): { id: string; chain: string; step: number; previousId: null } => {
  const id = uuidv7()
  return { id, chain: id, step: 1, previousId: null }
}
