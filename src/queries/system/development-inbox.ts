import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { env } from '../../env'

export type InboxRow = {
  id: string
  toAddress: string
  subject: string
  status: 'queued' | 'sent' | 'failed'
  createdAt: string
}
export type InboxMail = InboxRow & { html: string; text: string; locale: string }

const pageSize = 50

/** Only where mails are kept instead of sent, and never on a market that is not for trying out. */
export const isInboxOpen = (): boolean => {
  const { SMTP_URL, DEMO, NODE_ENV } = env()
  return SMTP_URL === undefined && (DEMO || NODE_ENV !== 'production')
}

/** The newest mails, of one recipient or of all; `before` is the id of the last one shown. */
export const listInbox = async (
  { db }: Pick<Ctx, 'db'>,
  { to, before }: { to: string | null; before: string | null },
): Promise<{ items: InboxRow[]; nextBefore: string | null }> => {
  // Ids are uuidv7: they grow with time.
  const { rows } = await db.execute<InboxRow>(sql`
    select id, to_address as "toAddress", subject, status, created_at as "createdAt"
      from core.emails
     where (${to}::text is null or lower(to_address) = lower(${to}))
       and (${before}::text is null or id::text < ${before})
     order by id desc limit ${pageSize + 1}`)
  const items = rows.slice(0, pageSize)
  return { items, nextBefore: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

/** One kept mail; null when there is none. */
export const readInboxMail = async (
  { db }: Pick<Ctx, 'db'>,
  id: string,
): Promise<InboxMail | null> => {
  const { rows } = await db.execute<InboxMail>(sql`
    select id, to_address as "toAddress", subject, status, created_at as "createdAt", html, text,
           locale
      from core.emails where id = ${uuidOrNull(id)}::uuid`)
  return rows[0] ?? null
}
