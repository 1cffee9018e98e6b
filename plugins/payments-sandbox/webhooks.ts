import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../src/context'
import type { ProviderEvent } from '../../src/domain/ports/payment-provider'
import { takenFault } from './faults'
import { signatureHeader, signWebhook } from './signature'

type AnnouncedKind = Exclude<ProviderEvent['kind'], 'other'>
const lateBySeconds = 5
/** A payer waits for what the announcement sets off: before everything that may be late. */
const urgent = -10
const answerWithinMs = 10_000

/**
 * Writes down that something changed and has it sent, in the transaction of the change: how often
 * and when is up to the arranged fault.
 */
export const announce = async (
  tx: Tx,
  change: { kind: AnnouncedKind; subjectId: string },
): Promise<void> => {
  const eventId = `evt_${randomBytes(12).toString('hex')}`
  await tx.execute(sql`
    with fault as (${takenFault('webhook')}),
    told as (
      insert into sandbox.webhooks (event_id, kind, subject_id, occurred_at, due_at, copies)
      select ${eventId}::text, ${change.kind}, ${change.subjectId}, clock_timestamp(),
        clock_timestamp()
          + make_interval(secs => case fault when 'late' then ${lateBySeconds}::int else 0 end),
        case fault when 'lose' then 0 when 'duplicate' then 2 else 1 end
      from (select (select fault from fault) as fault) arranged
      returning event_id, due_at, copies)
    select graphile_worker.add_job('sandbox_send_webhook',
      json_build_object('eventId', event_id), run_at := due_at, job_key := event_id,
      priority := ${urgent}::int)
    from told where copies > 0`)
}

type WebhookRow = {
  event_id: string
  kind: string
  subject_id: string
  occurred_at: string
  copies: number
}

/** The bytes of an announcement, always the same for one event. */
export const webhookBody = (
  event: Pick<WebhookRow, 'event_id' | 'kind' | 'subject_id' | 'occurred_at'>,
): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      events: [
        {
          id: event.event_id,
          kind: event.kind,
          subjectId: event.subject_id,
          occurredAt: new Date(event.occurred_at).toISOString(),
        },
      ],
    }),
  )

/**
 * Sends one announcement over HTTP, as often as it has copies. Throws when the receiver did not
 * answer 2xx, so that the job tries again later; the event keeps its id.
 */
export const sendWebhook = async (
  { db, url, secret }: { db: Db; url: string; secret: string },
  { eventId }: { eventId: string },
): Promise<void> => {
  const { rows } = await db.execute<WebhookRow>(sql`
    update sandbox.webhooks set attempts = attempts + 1
     where event_id = ${eventId} and copies > 0
    returning event_id, kind, subject_id, occurred_at, copies`)
  const event = rows[0]
  if (event === undefined) return
  const rawBody = webhookBody(event)
  for (let left = event.copies; left > 0; left -= 1) {
    const error = await post({ url, secret, rawBody })
    if (error !== null) {
      await db.execute(sql`
        update sandbox.webhooks set last_error = ${error} where event_id = ${eventId}`)
      throw new Error(`webhook ${eventId} not taken: ${error}`)
    }
    await db.execute(sql`
      update sandbox.webhooks set copies = copies - 1, delivered_at = clock_timestamp()
       where event_id = ${eventId} and copies > 0`)
  }
}

const post = async (message: {
  url: string
  secret: string
  rawBody: Uint8Array
}): Promise<string | null> => {
  const { url, secret, rawBody } = message
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: rawBody.slice(),
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
      headers: {
        'content-type': 'application/json',
        [signatureHeader]: signWebhook({ secret, rawBody, sentAt: new Date() }),
      },
    })
    await response.arrayBuffer()
    return response.ok ? null : `HTTP ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
