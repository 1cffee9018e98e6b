import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import type { DisputeCategory } from '../../contracts/disputes'
import { refundableMinor } from '../../domain/ledger/slices'
import type { TimerDurations } from '../../domain/orders/timers'
import type { OrderActor } from '../orders/apply-transition'
import { stopClearing } from '../orders/earning-clock'
import type { OrderRecord } from '../orders/order-record'
import { orderSlices } from '../orders/order-slices'
import { insertEntry } from './entries'

/** How a dispute begins: what it is about and the first statement. */
export type DisputeOpening = {
  category: DisputeCategory
  reason: string
  fileIds: readonly string[]
}

type Opened = {
  order: OrderRecord
  actor: OrderActor
  opening: DisputeOpening
  now: Date
  durations: TimerDurations
}

/**
 * Stores an open dispute with its first statement. Who opened it has spoken; the others are asked.
 * The waiting time of what was clearing stops here.
 */
export const openDispute = async (
  tx: Tx,
  { order, actor, opening, now, durations }: Opened,
): Promise<void> => {
  const id = uuidv7()
  const by = actor.kind === 'provider' ? 'system' : actor.kind
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString()
  const clearingLeftMs = await stopClearing(tx, { orderId: order.id, now })
  const heardAt = (side: 'customer' | 'seller') => (by === side ? now.toISOString() : null)
  await tx.execute(sql`
    insert into disputes (id, title, order_id, status, category, opened_by, currency, stake_minor,
      order_status, opened_at, answer_due_at, customer_answered_at, seller_answered_at, due_at,
      escalate_at, clearing_left_ms, created_at, updated_at)
    values (${id}, ${`${order.number} · ${order.serviceTitle}`}, ${order.id}, 'open',
      ${opening.category}, ${by}, ${order.currency}, ${refundableMinor(orderSlices(order))}, ${order.status},
      ${now.toISOString()}::timestamptz, ${after(durations.disputeAnswerMs)}::timestamptz,
      ${heardAt('customer')}::timestamptz, ${heardAt('seller')}::timestamptz,
      ${after(durations.disputeDecisionMs)}::timestamptz,
      ${after(durations.disputeEscalationMs)}::timestamptz, ${clearingLeftMs},
      ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`)
  await insertEntry(tx, {
    disputeId: id,
    orderId: order.id,
    kind: 'opening',
    by,
    byId: actor.id,
    body: opening.reason,
    fileIds: opening.fileIds,
    now,
  })
}
