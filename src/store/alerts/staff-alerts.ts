import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import { defaultLocale, type Locale } from '../../contracts/locale'
import { alertTopics, type StaffAlert } from '../../contracts/staff-alerts'
import { rolesHearing } from '../../domain/staff/staff-queues'
import { enqueueJob } from '../jobs'

/** However much happens, a kind of alert is mailed once an hour at most. */
const quietMs = 3_600_000
/** The first mail after a long silence counts no further back. */
const reachMs = 24 * 3_600_000

/** Names the mail of an alert to one address; the moment is where the next one goes on counting. */
export const alertMailKey = (alert: StaffAlert, at: Date, address: string): string =>
  `alert:${alert}:${at.toISOString()}:${address}`

const momentLength = '2026-11-23T09:00:00.000Z'.length

/** Has an alert mailed: now, or with all that comes until then once its hour of silence is over. */
export const scheduleAlert = async (
  tx: Tx,
  { alert, now }: { alert: StaffAlert; now: Date },
): Promise<void> => {
  const last = await lastMailOf(tx, alert)
  const free = last === null ? now : new Date(last.getTime() + quietMs)
  await enqueueJob(tx, {
    task: 'mail_staff_alert',
    payload: { alert },
    runAt: free > now ? free : now,
    jobKey: `alert:${alert}`,
  })
}

/** How many events of an alert happened since it was last mailed; null within its hour of silence. */
export const countAlert = async (
  db: Db | Tx,
  { alert, now }: { alert: StaffAlert; now: Date },
): Promise<number | null> => {
  const last = await lastMailOf(db, alert)
  if (last !== null && now.getTime() - last.getTime() < quietMs) return null
  const since = Math.max(last?.getTime() ?? 0, now.getTime() - reachMs)
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from events
    where topic in (select jsonb_array_elements_text(${JSON.stringify(alertTopics[alert])}::jsonb))
      and occurred_at > ${new Date(since).toISOString()}::timestamptz
      and occurred_at <= ${now.toISOString()}::timestamptz`)
  return rows[0]?.count ?? 0
}

export type AlertReader = { address: string; name: string; locale: Locale }

/**
 * Whom an alert is written to: every member of the staff whose role hears of it, each in their own
 * language. Without any of them it goes to the support address of the settings.
 */
export const readAlertReaders = async (db: Db | Tx, alert: StaffAlert): Promise<AlertReader[]> => {
  const roles = JSON.stringify(rolesHearing(alertTopics[alert]))
  const { rows } = await db.execute<AlertReader>(sql`
    select email as address, name, locale::text as locale from staff
    where role::text in (select jsonb_array_elements_text(${roles}::jsonb))
    order by id`)
  return rows.length > 0 ? rows : [await supportAddress(db)]
}

const supportAddress = async (db: Db | Tx): Promise<AlertReader> => {
  const { rows } = await db.execute<Omit<AlertReader, 'locale'>>(sql`
    select support_email as address, name from settings limit 1`)
  const found = rows[0] ?? { address: 'aide@2krika.example', name: '2Krika' }
  return { ...found, locale: defaultLocale }
}

const lastMailOf = async (db: Db | Tx, alert: StaffAlert): Promise<Date | null> => {
  const prefix = `alert:${alert}:`
  const { rows } = await db.execute<{ key: string }>(sql`
    select dedupe_key as key from core.emails
    where dedupe_key > ${prefix} and dedupe_key < ${`${prefix}a`}
    order by dedupe_key desc limit 1`)
  const [row] = rows
  return row === undefined
    ? null
    : new Date(row.key.slice(prefix.length, prefix.length + momentLength))
}
