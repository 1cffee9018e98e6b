import type { Ctx } from '../../context'
import { markEmailFailed, markEmailSent, takeUnsentEmail } from '../../store/emails'
import { failpoint } from '../../store/failpoint'
import { doStep } from '../step'

/**
 * Hands a stored mail to the transport. A crash right after sends it a second time under the same
 * Message-ID: SMTP knows no better. Throws what the transport throws, so that the job is retried.
 */
export const sendEmail = async (
  ctx: Ctx,
  { id, isLastAttempt }: { id: string; isLastAttempt: boolean },
): Promise<void> => {
  const email = await takeUnsentEmail(ctx.db, id)
  if (email === null) return
  const { toAddress: to, subject, html, text } = email
  try {
    const { reference } = await doStep({
      name: 'send mail',
      do: () => ctx.providers.mail.send({ id, to, subject, html, text }),
      irreversible: 'a mail cannot be called back; sent twice it bears the same Message-ID',
    })
    await failpoint('send-email:sent')
    await markEmailSent(ctx.db, { id, transport: ctx.providers.mail.name, reference })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await markEmailFailed(ctx.db, { id, error: message, isFinal: isLastAttempt })
    throw error
  }
}
