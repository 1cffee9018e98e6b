import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

/** Jobs run on time; what a sweep still finds after this long was lost. */
const patienceMs = 120_000

/**
 * Enqueues again the sending of payouts whose job was lost: asked for and never sent, or sent and
 * never settled. Jobs that wait already stay as they are. Returns how many were enqueued.
 */
export const sweepPayouts = async (ctx: Ctx): Promise<number> => {
  const before = new Date(ctx.clock().getTime() - patienceMs).toISOString()
  const { rows } = await ctx.db.execute(sql`
    select graphile_worker.add_job('send_payout', json_build_object('payoutId', p.id),
        job_key := 'payout:' || p.id, job_key_mode := 'unsafe_dedupe')
    from payouts p
    where p.status in ('requested', 'in_transit') and p.updated_at < ${before}::timestamptz
      and not exists (select from graphile_worker.jobs j
        where j.key = 'payout:' || p.id and j.attempts < j.max_attempts)`)
  return rows.length
}
