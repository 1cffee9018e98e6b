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
  unsubscribeUrl: string | null
}

/** A written mail and where it goes; the same dedupe key is stored once. */
export type NewEmail = {
  to: string
  subject: string
  html: string
  text: string
  locale: Locale
  template: string
  dedupeKey: string
  unsubscribeUrl: string | null
}

/**
 * Stores written mails and has them sent after COMMIT, all by one job. Returns the ids of those
 * that did not stand there already.
 */
export const insertEmails = async (tx: Tx, emails: readonly NewEmail[]): Promise<string[]> => {
  if (emails.length === 0) return []
  const lines = emails.map(({ to, dedupeKey, unsubscribeUrl, ...email }) => ({
    ...email,
    id: uuidv7(),
    to_address: to,
    dedupe_key: dedupeKey,
    unsubscribe_url: unsubscribeUrl,
  }))
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into core.emails (id, to_address, subject, html, text, locale, template, dedupe_key,
      unsubscribe_url)
    select id, to_address, subject, html, text, locale, template, dedupe_key, unsubscribe_url
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as email (id uuid, to_address text,
      subject text, html text, text text, locale text, template text, dedupe_key text,
      unsubscribe_url text)
    on conflict (dedupe_key) do nothing
    returning id`)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await enqueueJob(tx, { task: 'send_emails', payload: { ids }, maxAttempts: 12 })
  return ids
}

/** The mails that still have to leave, among these. */
export const takeUnsentEmails = async (
  db: Pick<Tx, 'execute'>,
  ids: readonly string[],
): Promise<StoredEmail[]> => {
  const { rows } = await db.execute<StoredEmail>(sql`
    update core.emails set attempts = attempts + 1
     where id = any(${sql.param(ids)}::uuid[]) and status <> 'sent'
    returning id, to_address as "toAddress", subject, html, text, status,
      unsubscribe_url as "unsubscribeUrl"`)
  return rows
}

/** Notes that a transport took mails. */
export const markEmailsSent = async (
  db: Pick<Tx, 'execute'>,
  sent: { transport: string; mails: readonly { id: string; reference: string | null }[] },
): Promise<void> => {
  if (sent.mails.length === 0) return
  await db.execute(sql`
    update core.emails e set status = 'sent', sent_at = clock_timestamp(), last_error = null,
      transport = ${sent.transport}, reference = mail.reference
      from jsonb_to_recordset(${JSON.stringify(sent.mails)}::jsonb) as mail (id uuid, reference text)
     where e.id = mail.id`)
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
