import type { Pool } from 'pg'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import type { DemoClock } from './demo-clock'
import { systemViewer, type Scene } from './scene'

/** Jobs that still have something to do in the demo market; the rest belongs to the past. */
const living = [
  'order_timer',
  'clear_earning',
  'publish_reviews',
  'cancel_payment',
  'poll_payment',
  'send_payout',
  'expire_offer',
  'expire_brief',
]

/**
 * Closes the books on the past: refunds that were asked for are paid out, events count as
 * delivered (nobody wants two thousand mails at the first start), their jobs are dropped.
 */
export const settlePast = async (
  pool: Pool,
  { scene, clock }: { scene: Scene; clock: DemoClock },
): Promise<void> => {
  const { rows: refunds } = await pool.query<{ id: string; created_at: Date }>(
    "select id, created_at from core.refunds where status <> 'succeeded' order by id",
  )
  for (const { id, created_at: at } of refunds) {
    await settleRefund(scene.as(systemViewer, new Date(at.getTime() + 90_000)), { refundId: id })
  }
  await pool.query('update events set delivered_at = occurred_at where delivered_at is null')
  await pool.query(
    `select graphile_worker.complete_jobs(array_agg(job.id)) from graphile_worker.jobs job
     left join orders on job.key = 'order:' || orders.id || ':clearing'
     where job.task_identifier <> all ($1)
        or (job.run_at < $2
          and job.task_identifier in ('order_timer', 'publish_reviews', 'poll_payment'))
        or orders.earning_status <> 'pending'`,
    [living, clock.now],
  )
}

/** Throws when the ledger of the demo market violates any of its own rules. */
export const requireCleanLedger = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query('select * from ledger.audit()')
  if (rows.length > 0) {
    throw new Error(`The demo market's ledger is not clean: ${JSON.stringify(rows.slice(0, 3))}`)
  }
}
