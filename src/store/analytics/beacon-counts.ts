import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'
import { vitalNames, type Beacon } from '../../contracts/beacons'
import { bucketOf } from '../../domain/analytics/vital-buckets'

/** Sums wait so long before they are written: a process that dies loses them, and nothing else. */
const flushAfterMs = 5_000
/** Written sooner when so many different things were counted. */
const mostWaiting = 2_000

type Waiting = {
  services: Map<string, { impressions: number; visits: number }>
  /** By page, device, metric and bucket. */
  vitals: Map<string, number>
  timer: ReturnType<typeof setTimeout> | null
}
const waiting = new WeakMap<Db, Waiting>()

/**
 * Counts what a browser told; written with everything else of the next seconds, in two statements.
 * `day` is the day in UTC.
 */
export const countBeacon = (
  db: Db,
  { beacon, warn }: { beacon: Beacon; warn: (error: unknown) => void },
): void => {
  const own: Waiting = waiting.get(db) ?? { services: new Map(), vitals: new Map(), timer: null }
  waiting.set(db, own)
  const of = (id: string) => {
    const sums = own.services.get(id) ?? { impressions: 0, visits: 0 }
    own.services.set(id, sums)
    return sums
  }
  for (const id of new Set(beacon.seen)) of(id).impressions += 1
  for (const id of new Set(beacon.visited)) of(id).visits += 1
  if (beacon.vitals !== undefined) {
    const { page, device, ...values } = beacon.vitals
    for (const metric of vitalNames) {
      const value = values[metric]
      if (value === undefined) continue
      const key = [page, device, metric, bucketOf(metric, value)].join(' ')
      own.vitals.set(key, (own.vitals.get(key) ?? 0) + 1)
    }
  }
  const isFull = own.services.size + own.vitals.size >= mostWaiting
  if (own.timer !== null && !isFull) return
  if (own.timer !== null) clearTimeout(own.timer)
  own.timer = setTimeout(
    () => {
      flushBeacons(db).catch(warn)
    },
    isFull ? 0 : flushAfterMs,
  ).unref()
}

/** Writes what was counted so far. */
export const flushBeacons = async (db: Db): Promise<void> => {
  const own = waiting.get(db)
  if (own === undefined) return
  waiting.delete(db)
  if (own.timer !== null) clearTimeout(own.timer)
  await writeServices(db, own.services)
  await writeVitals(db, own.vitals)
}

/** Only services that are in the market: a browser may tell anything. */
const writeServices = async (db: Db, services: Waiting['services']): Promise<void> => {
  if (services.size === 0) return
  const rows = [...services].map(([id, sums]) => ({ id, ...sums }))
  await db.execute(sql`
    insert into core.service_days (service_id, day, impressions, visits)
    select told.id, (now() at time zone 'UTC')::date, told.impressions, told.visits
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (id uuid, impressions bigint, visits bigint)
    join catalog.listings listing on listing.service_id = told.id
    order by told.id
    on conflict (service_id, day) do update set
      impressions = core.service_days.impressions + excluded.impressions,
      visits = core.service_days.visits + excluded.visits`)
}

const writeVitals = async (db: Db, vitals: Waiting['vitals']): Promise<void> => {
  if (vitals.size === 0) return
  const rows = [...vitals].map(([key, count]) => {
    const [page, device, metric, bucket] = key.split(' ')
    return { page, device, metric, bucket: Number(bucket), count }
  })
  await db.execute(sql`
    insert into core.web_vitals (day, page, device, metric, bucket, count)
    select (now() at time zone 'UTC')::date, page, device, metric, bucket, count
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (page text, device text, metric text, bucket smallint, count bigint)
    order by page, device, metric, bucket
    on conflict (day, page, device, metric, bucket) do update set
      count = core.web_vitals.count + excluded.count`)
}
