import type { Tx } from '../../context'
import { env } from '../../env'
import { insertEmail } from '../../store/emails'
import type { MailTemplate } from './mail-templates'
import { renderMail, type MailToRender } from './render-mail'

/**
 * Writes a mail and stores it in the caller's transaction; the worker sends it after COMMIT.
 * Use it directly for mails that carry a secret (verification, reset): events are read by staff.
 * The same dedupe key is stored once. Returns the mail's id, or null when it stood there already.
 */
export const queueMail = async <Template extends MailTemplate>(
  tx: Tx,
  mail: Omit<MailToRender<Template>, 'appUrl'> & { to: string; dedupeKey: string },
): Promise<string | null> => {
  const rendered = renderMail({ ...mail, appUrl: env().APP_URL })
  const { to, locale, template, dedupeKey } = mail
  return insertEmail(tx, { ...rendered, to, locale, template, dedupeKey })
}
