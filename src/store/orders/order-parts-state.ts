import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OrderStatus } from '../../contracts/orders'
import type { Closing } from '../../domain/ledger/slices'
import { enqueueJob } from '../jobs'
import type { OrderRecord } from './order-record'

const statusOf = { release: 'released', refund: 'refunded', split: 'split' } as const

/** A milestone or supplement says what became of its money; the whole order has no such row. */
export const closePart = async (
  tx: Tx,
  { closing, now }: { closing: Closing; now: Date },
): Promise<void> => {
  const { kind, slice } = closing.slice
  if (kind === 'whole') return
  const table = kind === 'milestone' ? sql`core.order_milestones` : sql`core.order_supplements`
  await tx.execute(sql`
    update ${table} set status = ${statusOf[closing.act]}, closed_at = ${now.toISOString()}::timestamptz
    where id = ${slice}`)
}

/** The milestone at hand: the first that is not closed. */
export const currentMilestone = (order: OrderRecord) =>
  order.parts.milestones.find(({ status }) =>
    ['pending', 'in_progress', 'delivered'].includes(status),
  )

/** The one that follows it; undefined for the last, and for orders without milestones. */
export const nextMilestone = (order: OrderRecord) => {
  const current = currentMilestone(order)
  const { milestones } = order.parts
  return current === undefined ? undefined : milestones[milestones.indexOf(current) + 1]
}

type Followed = { order: OrderRecord; from: OrderStatus; to: OrderStatus; now: Date }

/**
 * What a change of status means for the parts of an order: the milestone at hand begins, is
 * delivered, or is worked on again; what is no longer delivered can no longer be paid to be
 * revised. Costs no statement for an order without parts.
 */
export const followParts = async (tx: Tx, { order, from, to, now }: Followed): Promise<void> => {
  if (from === to) return
  const status = milestoneStatusIn(to)
  if (status !== null && order.parts.milestones.length > 0) {
    // The order says when it is due; the money may just have closed what was at hand: ask the rows.
    await tx.execute(sql`
      update core.order_milestones m set status = ${status}, due_at = o.due_at
      from orders o
      where o.id = m.order_id and m.id = (select id from core.order_milestones
        where order_id = ${order.id} and status in ('pending', 'in_progress', 'delivered')
        order by position limit 1)`)
  }
  if (order.parts.supplements.some((one) => one.status === 'awaiting_payment')) {
    await expireSupplement(tx, { orderId: order.id, now })
  }
}

const milestoneStatusIn = (to: OrderStatus): 'in_progress' | 'delivered' | null => {
  if (to === 'in_progress' || to === 'revision_requested') return 'in_progress'
  return to === 'delivered' ? 'delivered' : null
}

/** Takes back the offer to pay for a supplement; true when one was open. */
export const expireSupplement = async (
  tx: Tx,
  { orderId, now }: { orderId: string; now: Date },
): Promise<boolean> => {
  const { rows } = await tx.execute<{ payment_id: string }>(sql`
    update core.order_supplements set status = 'expired', closed_at = ${now.toISOString()}::timestamptz
    where order_id = ${orderId} and status = 'awaiting_payment' returning payment_id`)
  for (const { payment_id: paymentId } of rows) {
    await enqueueJob(tx, {
      task: 'cancel_payment',
      payload: { paymentId },
      jobKey: `payment:${paymentId}:cancel`,
    })
  }
  return rows.length > 0
}
