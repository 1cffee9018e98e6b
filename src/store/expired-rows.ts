import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../context'

/** Mails are personal data: kept long enough to answer questions about them, then removed. */
const keepMailsDays = 90
/** What went wrong and was put right interests nobody after a quarter; what failed stays. */
const keepRunsDays = 90
/** Providers announce again for days, never for months; a quarter answers questions of theirs. */
const keepAnnouncementsDays = 90
/** News of messages and pages that everybody heard; the database refuses to delete other events. */
const keepNewsDays = 180

export type ExpiredRows = {
  idempotencyKeys: number
  emails: number
  runs: number
  announcements: number
  events: number
}

/**
 * Removes rows whose time is over. What an audit or a person still needs stays for good: runs that
 * failed, announcements that were quarantined or never processed, events of orders, money, services
 * and accounts. Returns how many were removed, by kind.
 */
export const deleteExpiredRows = async (db: Db, { now }: { now: Date }): Promise<ExpiredRows> => {
  const before = (days: number) =>
    sql`${now.toISOString()}::timestamptz - make_interval(days => ${days})`
  const keys = await db.execute(sql`
    delete from core.idempotency_keys where expires_at < ${now.toISOString()}::timestamptz
    returning key`)
  const emails = await db.execute(sql`
    delete from core.emails where status <> 'queued' and created_at < ${before(keepMailsDays)}
    returning id`)
  const runs = await db.execute(sql`
    delete from workflow_runs where status in ('succeeded', 'compensated')
      and finished_at < ${before(keepRunsDays)}
    returning id`)
  const announcements = await db.execute(sql`
    delete from core.inbox_events where quarantined_reason is null
      and processed_at < ${before(keepAnnouncementsDays)}
    returning event_id`)
  const events = await db.execute(sql`
    delete from events where subject_kind in ('conversation', 'category', 'page')
      and delivered_at is not null and occurred_at < ${before(keepNewsDays)}
    returning id`)
  return {
    idempotencyKeys: keys.rows.length,
    emails: emails.rows.length,
    runs: runs.rows.length,
    announcements: announcements.rows.length,
    events: events.rows.length,
  }
}
