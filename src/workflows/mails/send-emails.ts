import type { Ctx } from '../../context'
import {
  markEmailFailed,
  markEmailsSent,
  takeUnsentEmails,
  type StoredEmail,
} from '../../store/emails'
import { failpoint } from '../../store/failpoint'
import { doStep } from '../step'

/**
 * Hands stored mails to the transport, each by itself: one that fails keeps no other back. A crash
 * right after sends them a second time under the same Message-ID: SMTP knows no better. Throws what
 * the transport threw, so that the job is retried for those that are left.
 */
export const sendEmails = async (
  ctx: Ctx,
  { ids, isLastAttempt }: { ids: readonly string[]; isLastAttempt: boolean },
): Promise<void> => {
  const mails = await takeUnsentEmails(ctx.db, ids)
  const sent: { id: string; reference: string | null }[] = []
  const errors: unknown[] = []
  for (const mail of mails) {
    try {
      sent.push(await sendOne(ctx, mail))
    } catch (error) {
      errors.push(error)
      const message = error instanceof Error ? error.message : String(error)
      await markEmailFailed(ctx.db, { id: mail.id, error: message, isFinal: isLastAttempt })
    }
  }
  await markEmailsSent(ctx.db, { transport: ctx.providers.mail.name, mails: sent })
  if (errors.length > 0) throw errors[0]
}

const sendOne = async (ctx: Ctx, { toAddress: to, ...mail }: StoredEmail) => {
  const { id, subject, html, text, unsubscribeUrl } = mail
  const { reference } = await doStep({
    name: 'send mail',
    do: () => ctx.providers.mail.send({ id, to, subject, html, text, unsubscribeUrl }),
    irreversible: 'a mail cannot be called back; sent twice it bears the same Message-ID',
  })
  await failpoint('send-emails:sent')
  return { id, reference }
}
