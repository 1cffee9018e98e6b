import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Db } from '../context'

/** Mails are personal data: kept long enough to answer questions about them, then removed. */
const keepMailsDays = 90
/** What went wrong and was put right interests nobody after a quarter; what failed stays. */
const keepRunsDays = 90
/** Providers announce again for days, never for months; a quarter answers questions of theirs. */
const keepAnnouncementsDays = 90
/** News of messages and pages that everybody heard; the database refuses to delete other events. */
const keepNewsDays = 180
/** What happened to somebody stands in the things themselves; the list is for what is recent. */
const keepNotificationsDays = 180
/** Two years of a seller's figures can be compared; how fast pages were is a question of weeks. */
const keepServiceDays = 750
const keepVitalsDays = 90

export type ExpiredRows = {
  idempotencyKeys: number
  emails: number
  runs: number
  announcements: number
  events: number
  notifications: number
  pushSubscriptions: number
  serviceDays: number
  vitals: number
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
  const notifications = await db.execute(sql`
    delete from core.notifications where happened_at < ${before(keepNotificationsDays)}
    returning id`)
  const pushSubscriptions = await db.execute(sql`
    delete from core.push_subscriptions subscription where not exists (
      select 1 from users_sessions open where open.id = subscription.session_id
        and open.expires_at > ${now.toISOString()}::timestamptz)
    returning id`)
  return {
    idempotencyKeys: keys.rows.length,
    emails: emails.rows.length,
    runs: runs.rows.length,
    announcements: announcements.rows.length,
    events: events.rows.length,
    notifications: notifications.rows.length,
    pushSubscriptions: pushSubscriptions.rows.length,
    ...(await deleteOldSums(db, before)),
  }
}

const deleteOldSums = async (db: Db, before: (days: number) => SQL) => {
  const serviceDays = await db.execute(sql`
    delete from core.service_days where day < (${before(keepServiceDays)})::date
    returning service_id`)
  const vitals = await db.execute(sql`
    delete from core.web_vitals where day < (${before(keepVitalsDays)})::date returning day`)
  return { serviceDays: serviceDays.rows.length, vitals: vitals.rows.length }
}
