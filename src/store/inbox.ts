import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import type { ProviderEvent } from '../domain/ports/payment-provider'
import { urgentPriority } from './outbox'

type InboxKey = { provider: string; eventId: string }

/**
 * Stores verified provider events as they arrived, each once with the job that processes it, in one
 * statement. Returns how many were new; the others are here already and nothing else is to be done.
 */
export const storeInboxEvents = async (
  db: Db | Tx,
  input: {
    provider: string
    events: readonly ProviderEvent[]
    rawBody: Uint8Array
    now: Date
  },
): Promise<number> => {
  const { provider } = input
  const events = input.events.map(({ id, kind, subjectId, occurredAt }) => ({
    event_id: id,
    kind,
    subject_id: subjectId,
    occurred_at: occurredAt.toISOString(),
  }))
  const { rows } = await db.execute<{ stored: number }>(sql`
    with stored as (
      insert into core.inbox_events
        (provider, event_id, kind, subject_id, raw, occurred_at, received_at)
      select ${provider}, event_id, kind, subject_id, ${Buffer.from(input.rawBody)}, occurred_at,
        ${input.now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event (event_id text, kind text,
        subject_id text, occurred_at timestamptz)
      on conflict (provider, event_id) do nothing
      returning event_id),
    todo as (
      select array(
        select ('process_provider_event',
          json_build_object('provider', ${provider}::text, 'eventId', event_id), null, null, null,
          ${`inbox:${provider}:`}::text || event_id, ${urgentPriority}::smallint,
          null)::graphile_worker.job_spec
        from stored) as specs)
    select (select count(*) from stored)::int as stored,
      (select count(*) from todo, graphile_worker.add_jobs(todo.specs)
        where cardinality(todo.specs) > 0) as jobs`)
  return rows[0]?.stored ?? 0
}

export type InboxEvent = { kind: ProviderEvent['kind']; subjectId: string | null; isOpen: boolean }

/** A stored event; null when it never arrived. */
export const findInboxEvent = async (
  db: Db | Tx,
  { provider, eventId }: InboxKey,
): Promise<InboxEvent | null> => {
  const { rows } = await db.execute<{
    kind: ProviderEvent['kind']
    subject_id: string | null
    is_open: boolean
  }>(sql`
    select kind, subject_id, processed_at is null as is_open from core.inbox_events
    where provider = ${provider} and event_id = ${eventId}`)
  const [row] = rows
  return row === undefined
    ? null
    : { kind: row.kind, subjectId: row.subject_id, isOpen: row.is_open }
}

/**
 * Marks an event as processed by compare-and-set, in the transaction of its effect. False: another
 * transaction was first, and this one must have no effect.
 */
export const markInboxProcessed = async (
  tx: Tx,
  {
    provider,
    eventId,
    now,
    quarantinedReason,
  }: InboxKey & { now: Date; quarantinedReason?: string },
): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    update core.inbox_events
    set processed_at = ${now.toISOString()}::timestamptz,
      quarantined_reason = ${quarantinedReason ?? null}
    where provider = ${provider} and event_id = ${eventId} and processed_at is null
    returning event_id`)
  return rows.length > 0
}
