import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../context'
import type { EventSubject, EventTopic } from '../contracts/events'
import { enqueueJob } from './jobs'

export type EventActor = {
  kind: 'customer' | 'seller' | 'user' | 'staff' | 'system'
  id: string | null
}

/**
 * Records that something happened and enqueues its delivery, in the caller's transaction. The same
 * topic and dedupe key is stored once. Returns the event's id, or null when it stood there already.
 */
export const appendEvent = async (
  tx: Tx,
  event: {
    topic: EventTopic
    subject: { kind: EventSubject; id: string }
    actor: EventActor
    payload?: Record<string, unknown>
    dedupeKey: string
    occurredAt?: Date
  },
): Promise<string | null> => {
  const occurredAt = (event.occurredAt ?? new Date()).toISOString()
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into events
      (id, topic, dedupe_key, subject_kind, subject_id, actor_kind, actor_id, payload, occurred_at)
    values (${uuidv7()}, ${event.topic}, ${event.dedupeKey}, ${event.subject.kind},
            ${event.subject.id}, ${event.actor.kind}, ${event.actor.id},
            ${JSON.stringify(event.payload ?? {})}::jsonb, ${occurredAt})
    on conflict (topic, dedupe_key) do nothing
    returning id`)
  const [row] = rows
  if (row === undefined) return null
  await enqueueJob(tx, { task: 'deliver_event', payload: { id: row.id } })
  return row.id
}
