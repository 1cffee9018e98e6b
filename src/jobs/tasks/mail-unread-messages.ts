import { z } from 'zod'
import { mailUnreadMessages } from '../../workflows/conversations/mail-unread-messages'
import { defineTask } from '../define-task'

/** Enqueued some minutes ahead when a message is delivered. */
export const mailUnreadMessagesTask = defineTask({
  name: 'mail_unread_messages',
  payload: z.object({ conversationId: z.uuid(), readerId: z.uuid() }),
  run: (ctx, reader) => mailUnreadMessages(ctx, reader),
})
