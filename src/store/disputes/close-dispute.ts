import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OrderStatus } from '../../contracts/orders'
import { resumeClearing } from '../orders/earning-clock'
import type { OrderRecord } from '../orders/order-record'

const outcomes: Partial<Record<OrderStatus, string>> = {
  resolved_refund: 'refund',
  resolved_split: 'split',
  resolved_release: 'release',
  in_progress: 'reopen',
}

/**
 * Closes the open dispute of an order that leaves it. What had been clearing goes on waiting for
 * what was left of its time.
 */
export const closeDispute = async (
  tx: Tx,
  { order, to, now }: { order: OrderRecord; to: OrderStatus; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    update disputes set status = 'closed', outcome = ${outcomes[to] ?? null},
      closed_at = ${now.toISOString()}::timestamptz, updated_at = ${now.toISOString()}::timestamptz
    where order_id = ${order.id} and status <> 'closed'`)
  if (order.dispute === null || to === 'charged_back') return
  await resumeClearing(tx, { orderId: order.id, since: order.dispute.openedAt, now })
}
