import type { Ctx } from '../../context'
import { unreadFor } from '../../store/conversations/unread-for'
import { inTransaction } from '../../store/in-transaction'
import { queueMail } from '../mails/queue-mail'

/**
 * Mails what a person has still not read of a conversation, all of it in one mail; nothing when
 * they have read it meanwhile, and never twice about the same newest message.
 */
export const mailUnreadMessages = async (
  ctx: Ctx,
  { conversationId, readerId }: { conversationId: string; readerId: string },
): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const unread = await unreadFor(tx, { conversationId, readerId })
    if (unread === null || !unread.reader.isActive) return
    const { reader, otherName, count, preview, newestId } = unread
    await queueMail(tx, {
      template: 'new-messages',
      to: reader.email,
      locale: reader.locale,
      data: { name: reader.name, conversationId, otherName, count, preview },
      dedupeKey: `unread:${newestId}:${readerId}`,
    })
  })
}
