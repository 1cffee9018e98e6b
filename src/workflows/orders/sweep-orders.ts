import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { isTransitionName } from '../../domain/orders/transition'
import { expireUnpaidSupplement } from './expire-unpaid-supplement'
import { makeEarningAvailable } from './make-earning-available'
import { runOrderTimer } from './run-order-timer'

/** Jobs run on time; what a sweep still finds after this long was lost. */
const patienceMs = 120_000
const batch = 200

/**
 * Finds timers and earnings whose job was lost (a queue emptied by hand, a restored backup) or had
 * to wait for something else (an identity check), and finishes them. Safe to run at any time.
 */
export const sweepOrders = async (ctx: Ctx): Promise<{ timers: number; earnings: number }> => {
  const before = new Date(ctx.clock().getTime() - patienceMs).toISOString()
  const timers = await ctx.db.execute<{ id: string; transition: string }>(sql`
    select id, timer_transition as transition, timer_at as at from orders
    where timer_at < ${before}::timestamptz and timer_paused_at is null
    union all
    select order_id, 'lapse_cancellation', ends_at from core.cancellation_proposals
    where status = 'open' and ends_at < ${before}::timestamptz
    union all
    select order_id, 'lapse_extension', ends_at from core.deadline_extensions
    where status = 'open' and ends_at < ${before}::timestamptz
    order by at limit ${batch}`)
  let moved = 0
  for (const { id, transition } of timers.rows) {
    if (!isTransitionName(transition)) continue
    if (await runOrderTimer(ctx, { orderId: id, transition })) moved += 1
  }
  const earnings = await ctx.db.execute<{ order_id: string; slice: string }>(sql`
    select e.order_id, e.slice from core.earnings e
    join sellers s on s.id = e.seller_id and s.is_identity_verified
    join orders o on o.id = e.order_id and (o.earning_status in ('pending', 'held')
      or (o.earning_status = 'reversed' and exists (
        select from core.order_supplements p where p.id::text = e.slice)))
    where e.cleared_at is null and e.available_at < ${before}::timestamptz
    order by e.available_at limit ${batch}`)
  let cleared = 0
  for (const { order_id: orderId, slice } of earnings.rows) {
    if ((await makeEarningAvailable(ctx, { orderId, slice })) === 'cleared') cleared += 1
  }
  const unpaid = await ctx.db.execute<{ order_id: string }>(sql`
    select order_id from core.order_supplements
    where status = 'awaiting_payment' and expires_at < ${before}::timestamptz limit ${batch}`)
  for (const { order_id: orderId } of unpaid.rows) await expireUnpaidSupplement(ctx, { orderId })
  return { timers: moved, earnings: cleared }
}
