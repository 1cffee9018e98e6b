import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import { alertTopics, type StaffAlert } from '../../contracts/staff-alerts'
import { enqueueJob } from '../jobs'

/** However much happens, a kind of alert is mailed once an hour at most. */
const quietMs = 3_600_000
/** The first mail after a long silence counts no further back. */
const reachMs = 24 * 3_600_000

/** Names the mail of an alert; the moment in it is where the next one goes on counting. */
export const alertMailKey = (alert: StaffAlert, at: Date): string =>
  `alert:${alert}:${at.toISOString()}`

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

export type AlertReader = { address: string; market: string }

/** Whom alerts are written to: the support address of the settings. */
export const readAlertReader = async (db: Db | Tx): Promise<AlertReader> => {
  const { rows } = await db.execute<AlertReader>(sql`
    select support_email as address, name as market from settings limit 1`)
  return rows[0] ?? { address: 'aide@2krika.example', market: '2Krika' }
}

const lastMailOf = async (db: Db | Tx, alert: StaffAlert): Promise<Date | null> => {
  const prefix = `alert:${alert}:`
  const { rows } = await db.execute<{ key: string }>(sql`
    select dedupe_key as key from core.emails
    where dedupe_key > ${prefix} and dedupe_key < ${`${prefix}a`}
    order by dedupe_key desc limit 1`)
  const [row] = rows
  return row === undefined ? null : new Date(row.key.slice(prefix.length))
}
