import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../context'
import { silentTopics, type EventSubject, type EventTopic } from '../contracts/events'
import { putEvent } from './outbox'

export type EventActor = {
  kind: 'customer' | 'seller' | 'user' | 'staff' | 'system'
  id: string | null
}

/**
 * Records that something happened and has it delivered, at the end of the caller's transaction. The
 * same topic and dedupe key is stored once. Returns the event's id, under which nothing is stored
 * when the same stood there already.
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
): Promise<string> => {
  const id = uuidv7()
  const occurredAt = (event.occurredAt ?? new Date()).toISOString()
  await putEvent(tx, {
    id,
    topic: event.topic,
    dedupe_key: event.dedupeKey,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    payload: event.payload ?? {},
    occurred_at: occurredAt,
    delivered_at: silentTopics.has(event.topic) ? occurredAt : null,
  })
  return id
}
