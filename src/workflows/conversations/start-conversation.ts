import { v7 as uuidv7 } from 'uuid'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { StartConversation, StartedConversation } from '../../contracts/conversations'
import { AppError } from '../../domain/errors'
import { ensureConversation, readConversation } from '../../store/conversations/conversation-record'
import { findSellerToContact } from '../../store/conversations/find-seller-to-contact'
import { inTransaction } from '../../store/in-transaction'
import { appendMessage } from './send-message'

/**
 * Writes to a seller: in the thread the two have already, or in a new one. Repeating it with the
 * same `clientId` sends nothing twice.
 * @throws AppError account/sign-in-required, request/not-found (no such seller),
 * conversation/with-yourself, conversation/closed, request/idempotency-key-reused.
 */
export const startConversation = async (
  ctx: Ctx,
  input: StartConversation,
): Promise<StartedConversation> => {
  const { id: customerId } = requireUser(ctx.viewer)
  return inTransaction(ctx.db, async (tx) => {
    const { sellerId, body, clientId } = input
    const seller = await findSellerToContact(tx, { sellerId, serviceId: input.serviceId ?? null })
    if (seller === null) throw new AppError('request/not-found')
    if (seller.userId === customerId) throw new AppError('conversation/with-yourself')
    if (!seller.isActive) throw new AppError('conversation/closed')
    const conversationId = await ensureConversation(tx, {
      id: uuidv7(),
      customerId,
      sellerId,
      serviceId: seller.serviceId,
      now: ctx.clock(),
    })
    const place = { id: conversationId, userId: customerId, lock: true }
    const conversation = await readConversation(tx, place)
    if (conversation === null) throw new AppError('conversation/not-found')
    const message = { body, clientId, fileIds: [] }
    await appendMessage(ctx, tx, { conversation, senderId: customerId, message })
    return { conversationId }
  })
}
