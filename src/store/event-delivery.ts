import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import type { EventSubject, EventTopic } from '../contracts/events'

/** An event as its receivers read it. */
export type StoredEvent = {
  id: string
  topic: EventTopic
  subjectKind: EventSubject
  subjectId: string
  actorId: string | null
  payload: Record<string, unknown>
  occurredAt: Date
}

/** An event that still has to reach its receivers; null when it has, or never was committed. */
export const readUndeliveredEvent = async (db: Db, id: string): Promise<StoredEvent | null> => {
  const { rows } = await db.execute<Omit<StoredEvent, 'occurredAt'> & { occurredAt: string }>(sql`
    select id, topic, subject_kind as "subjectKind", subject_id as "subjectId",
           actor_id as "actorId", payload, occurred_at as "occurredAt"
      from events where id = ${id} and delivered_at is null`)
  const row = rows[0]
  return row === undefined ? null : { ...row, occurredAt: new Date(row.occurredAt) }
}

/** Notes that every receiver has heard of an event. */
export const markEventDelivered = async (
  db: Db | Tx,
  { id, now }: { id: string; now: Date },
): Promise<void> => {
  await db.execute(sql`
    update events set delivered_at = ${now.toISOString()}, updated_at = ${now.toISOString()}
     where id = ${id} and delivered_at is null`)
}

/**
 * Enqueues the delivery of events whose own job was lost or given up. Returns how many; at most
 * 500 at a time, oldest first.
 */
export const enqueueOverdueEvents = async (
  db: Db,
  { olderThan }: { olderThan: Date },
): Promise<number> => {
  const { rows } = await db.execute(sql`
    select graphile_worker.add_job('deliver_event', json_build_object('id', id),
             job_key := 'event:' || id, job_key_mode := 'unsafe_dedupe')
      from (select id from events
             where delivered_at is null and occurred_at < ${olderThan.toISOString()}
             order by occurred_at limit 500) overdue`)
  return rows.length
}
