import { z } from 'zod'
import { sendEmails } from '../../workflows/mails/send-emails'
import { defineTask } from '../define-task'

/** Enqueued with rows of core.emails, in their transaction. */
export const sendEmailsTask = defineTask({
  name: 'send_emails',
  payload: z.object({ ids: z.array(z.uuid()) }),
  run: (ctx, { ids }, attempt) => sendEmails(ctx, { ids, isLastAttempt: attempt.isLast }),
})
