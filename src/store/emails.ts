import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../context'
import type { Locale } from '../contracts/locale'
import { enqueueJob } from './jobs'

/** A mail as it stands in core.emails. */
export type StoredEmail = {
  id: string
  toAddress: string
  subject: string
  html: string
  text: string
  status: 'queued' | 'sent' | 'failed'
}

/**
 * Stores a written mail and has it sent after COMMIT. The same dedupe key is stored once.
 * Returns its id, or null when it stood there already.
 */
export const insertEmail = async (
  tx: Tx,
  email: {
    to: string
    subject: string
    html: string
    text: string
    locale: Locale
    template: string
    dedupeKey: string
  },
): Promise<string | null> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into core.emails (id, to_address, subject, html, text, locale, template, dedupe_key)
    values (${uuidv7()}, ${email.to}, ${email.subject}, ${email.html}, ${email.text},
            ${email.locale}, ${email.template}, ${email.dedupeKey})
    on conflict (dedupe_key) do nothing
    returning id`)
  const [row] = rows
  if (row === undefined) return null
  await enqueueJob(tx, { task: 'send_email', payload: { id: row.id }, maxAttempts: 12 })
  return row.id
}

/** A mail that still has to leave; null when it has left or never existed. */
export const takeUnsentEmail = async (
  db: Pick<Tx, 'execute'>,
  id: string,
): Promise<StoredEmail | null> => {
  const { rows } = await db.execute<StoredEmail>(sql`
    update core.emails set attempts = attempts + 1
     where id = ${id} and status <> 'sent'
    returning id, to_address as "toAddress", subject, html, text, status`)
  return rows[0] ?? null
}

/** Notes that a transport took the mail. */
export const markEmailSent = async (
  db: Pick<Tx, 'execute'>,
  sent: { id: string; transport: string; reference: string | null },
): Promise<void> => {
  await db.execute(sql`
    update core.emails set status = 'sent', sent_at = clock_timestamp(), last_error = null,
      transport = ${sent.transport}, reference = ${sent.reference}
     where id = ${sent.id}`)
}

/** Notes why a mail did not leave; `isFinal` when nobody will try again. */
export const markEmailFailed = async (
  db: Pick<Tx, 'execute'>,
  failure: { id: string; error: string; isFinal: boolean },
): Promise<void> => {
  await db.execute(sql`
    update core.emails set last_error = ${failure.error.slice(0, 500)},
      status = ${failure.isFinal ? 'failed' : 'queued'}
     where id = ${failure.id} and status <> 'sent'`)
}
