import type { Tx } from '../../context'
import { env } from '../../env'
import { insertEmails, type NewEmail } from '../../store/emails'
import type { MailTemplate } from './mail-templates'
import { renderMail, type MailToRender } from './render-mail'

/** A mail that a person is to get. */
export type MailToQueue<Template extends MailTemplate = MailTemplate> = Omit<
  MailToRender<Template>,
  'appUrl'
> & {
  to: string
  dedupeKey: string
  /** Where mail programs that offer to stop such mails send their wish (RFC 8058). */
  unsubscribeUrl?: string
}

/** The words of a mail, ready to be stored. */
export const writeMail = <Template extends MailTemplate>(mail: MailToQueue<Template>): NewEmail => {
  const { to, locale, template, dedupeKey, unsubscribeUrl = null } = mail
  return {
    ...renderMail({ ...mail, appUrl: env().APP_URL }),
    to,
    locale,
    template,
    dedupeKey,
    unsubscribeUrl,
  }
}

/**
 * Writes a mail and stores it in the caller's transaction; the worker sends it after COMMIT.
 * Use it directly for mails that carry a secret (verification, reset): events are read by staff.
 * The same dedupe key is stored once. Returns the mail's id, or null when it stood there already.
 */
export const queueMail = async <Template extends MailTemplate>(
  tx: Tx,
  mail: MailToQueue<Template>,
): Promise<string | null> => {
  const [id] = await insertEmails(tx, [writeMail(mail)])
  return id ?? null
}
