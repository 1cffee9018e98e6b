import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { MarkRead } from '../../contracts/conversations'
import { AppError } from '../../domain/errors'
import { readConversation } from '../../store/conversations/conversation-record'
import { moveReadMark } from '../../store/conversations/mark-read'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'

/**
 * Says that the viewer has read a conversation up to a message, or all of it. The mark only moves
 * forward; when it moved, the other side and the reader's other tabs are told.
 * @throws AppError account/sign-in-required, conversation/not-found.
 */
export const markConversationRead = async (
  ctx: Ctx,
  input: MarkRead & { conversationId: string },
): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  const { conversationId, messageId } = input
  await inTransaction(ctx.db, async (tx) => {
    const conversation = await readConversation(tx, { id: conversationId, userId, lock: true })
    if (conversation === null) throw new AppError('conversation/not-found')
    const { side } = conversation
    const readAt = await moveReadMark(tx, { conversationId, side, messageId })
    if (readAt === null) return
    await appendEvent(tx, {
      topic: 'conversation.read',
      subject: { kind: 'conversation', id: conversationId },
      actor: { kind: side, id: userId },
      payload: {},
      dedupeKey: `${conversationId}:${side}:${readAt.toISOString()}`,
      occurredAt: ctx.clock(),
    })
  })
}
