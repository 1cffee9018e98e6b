import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

/** Jobs run on time; what a sweep still finds after this long was lost. */
const patienceMs = 120_000
/** A late success of an expired payment is still looked for during a day. */
const graceMs = 24 * 3_600_000
const batch = 200

/**
 * Enqueues again the work on payments, refunds and provider events whose job was lost (a queue
 * emptied by hand, a restored backup, too many failures). Jobs that wait already stay as they are.
 * Returns how many were enqueued.
 */
export const sweepPayments = async (ctx: Ctx): Promise<number> => {
  const now = ctx.clock().getTime()
  const before = new Date(now - patienceMs).toISOString()
  const since = new Date(now - graceMs).toISOString()
  const { rows } = await ctx.db.execute(sql`
    with lost as (
      (select 'process_provider_event' as task, 'inbox:' || provider || ':' || event_id as key,
              json_build_object('provider', provider, 'eventId', event_id) as payload
         from core.inbox_events
        where processed_at is null and received_at < ${before}::timestamptz
        order by received_at limit ${batch})
      union all
      (select 'poll_payment', 'payment:' || id || ':poll',
              json_build_object('paymentId', id, 'attempt', 1)
         from payments
        where status in ('created', 'pending', 'unknown') and updated_at < ${before}::timestamptz
          and expires_at > ${since}::timestamptz
        order by updated_at limit ${batch})
      union all
      (select 'settle_refund', 'refund:' || id, json_build_object('refundId', id)
         from core.refunds
        where status in ('requested', 'pending', 'unknown')
          and created_at < ${before}::timestamptz
        order by created_at limit ${batch}))
    select graphile_worker.add_job(lost.task, lost.payload, job_key := lost.key,
             job_key_mode := 'unsafe_dedupe')
      from lost
     where not exists (select from graphile_worker.jobs j
                        where j.key = lost.key and j.attempts < j.max_attempts)`)
  return rows.length
}
