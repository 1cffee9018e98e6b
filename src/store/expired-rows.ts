import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../context'

/** Mails are personal data: kept long enough to answer questions about them, then removed. */
const keepMailsDays = 90

/** Removes rows whose time is over. Returns how many, by kind. */
export const deleteExpiredRows = async (
  db: Db,
  { now }: { now: Date },
): Promise<{ idempotencyKeys: number; emails: number }> => {
  const moment = now.toISOString()
  const keys = await db.execute(sql`
    delete from core.idempotency_keys where expires_at < ${moment}::timestamptz returning key`)
  const emails = await db.execute(sql`
    delete from core.emails
     where status <> 'queued'
       and created_at < ${moment}::timestamptz - make_interval(days => ${keepMailsDays})
    returning id`)
  return { idempotencyKeys: keys.rows.length, emails: emails.rows.length }
}
