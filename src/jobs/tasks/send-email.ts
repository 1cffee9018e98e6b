import { z } from 'zod'
import { sendEmail } from '../../workflows/mails/send-email'
import { defineTask } from '../define-task'

/** Enqueued with each row of core.emails, in its transaction. */
export const sendEmailTask = defineTask({
  name: 'send_email',
  payload: z.object({ id: z.uuid() }),
  run: (ctx, { id }, attempt) => sendEmail(ctx, { id, isLastAttempt: attempt.isLast }),
})
