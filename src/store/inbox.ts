import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import type { ProviderEvent } from '../domain/ports/payment-provider'

type InboxKey = { provider: string; eventId: string }

/**
 * Stores a verified provider event as it arrived. Returns false when it is here already, in
 * which case nothing else is to be done.
 */
export const storeInboxEvent = async (
  tx: Tx,
  input: { provider: string; event: ProviderEvent; rawBody: Uint8Array; now: Date },
): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    insert into core.inbox_events
      (provider, event_id, kind, subject_id, raw, occurred_at, received_at)
    values (${input.provider}, ${input.event.id}, ${input.event.kind}, ${input.event.subjectId},
      ${Buffer.from(input.rawBody)}, ${input.event.occurredAt.toISOString()}::timestamptz,
      ${input.now.toISOString()}::timestamptz)
    on conflict (provider, event_id) do nothing
    returning event_id`)
  return rows.length > 0
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
