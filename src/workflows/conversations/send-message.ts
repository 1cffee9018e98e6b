import { requireUser } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { SendMessage } from '../../contracts/conversations'
import { AppError } from '../../domain/errors'
import {
  readConversation,
  type ConversationRecord,
} from '../../store/conversations/conversation-record'
import {
  attachMessageFiles,
  findMessageByClientId,
  insertMessage,
  type EarlierMessage,
} from '../../store/conversations/insert-message'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'

const previewLength = 140

type Sent = SendMessage & { conversationId: string }

/**
 * Sends a message to the other side of a conversation. The sender's own `clientId` makes sending
 * it again harmless: the id of the stored message is answered.
 * @throws AppError account/sign-in-required, conversation/not-found (missing or foreign),
 * conversation/closed (the other side is suspended), request/invalid on `fileIds` (not the
 * sender's own checked files), request/idempotency-key-reused (other words, same client id).
 */
export const sendMessage = async (ctx: Ctx, input: Sent): Promise<{ messageId: string }> => {
  const { id: senderId } = requireUser(ctx.viewer)
  const messageId = await inTransaction(ctx.db, async (tx) => {
    const { conversationId: id } = input
    const conversation = await readConversation(tx, { id, userId: senderId, lock: true })
    if (conversation === null) throw new AppError('conversation/not-found')
    return appendMessage(ctx, tx, { conversation, senderId, message: input })
  })
  return { messageId }
}

/** Appends a message in the caller's transaction, which holds the conversation. Returns its id. */
export const appendMessage = async (
  ctx: Ctx,
  tx: Tx,
  input: { conversation: ConversationRecord; senderId: string; message: SendMessage },
): Promise<string> => {
  const { conversation, senderId, message } = input
  const { body, clientId } = message
  const fileIds = [...new Set(message.fileIds)]
  const earlier = await findMessageByClientId(tx, { senderId, clientId })
  if (earlier !== null) return sameMessage(earlier, { conversation, body, fileIds })
  if (!conversation.isOtherActive) throw new AppError('conversation/closed')
  const firstFile = await attached(tx, { conversation, senderId, fileIds })
  const words = body.replaceAll(/\s+/gu, ' ').trim()
  const messageId = await insertMessage(tx, {
    conversationId: conversation.id,
    senderId,
    side: conversation.side,
    body,
    fileIds,
    clientId,
    preview: shorten(words === '' ? `📎 ${firstFile ?? ''}` : words),
  })
  await appendEvent(tx, {
    topic: 'message.sent',
    subject: { kind: 'conversation', id: conversation.id },
    actor: { kind: conversation.side, id: senderId },
    payload: { messageId },
    dedupeKey: messageId,
    occurredAt: ctx.clock(),
  })
  return messageId
}

const attached = async (
  tx: Tx,
  input: { conversation: ConversationRecord; senderId: string; fileIds: readonly string[] },
): Promise<string | null> => {
  const { conversation, senderId: ownerId, fileIds } = input
  if (fileIds.length === 0) return null
  const name = await attachMessageFiles(tx, { conversationId: conversation.id, ownerId, fileIds })
  if (name === null) throw new AppError('request/invalid', {}, { fields: { fileIds: 'file' } })
  return name
}

const sameMessage = (
  earlier: EarlierMessage,
  sent: { conversation: ConversationRecord; body: string; fileIds: readonly string[] },
): string => {
  const isSame =
    earlier.conversationId === sent.conversation.id &&
    earlier.body === sent.body &&
    JSON.stringify(earlier.fileIds) === JSON.stringify(sent.fileIds)
  if (!isSame) throw new AppError('request/idempotency-key-reused')
  return earlier.id
}

/** Cuts between characters, never inside one. */
const shorten = (text: string): string => {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return characters.length <= previewLength
    ? text
    : `${characters.slice(0, previewLength - 1).join('')}…`
}
