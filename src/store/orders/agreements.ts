import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import { enqueueJob, removeJob } from '../jobs'
import type { OrderRecord } from './order-record'

const proposalKey = (orderId: string) => `order:${orderId}:proposal`
const extensionKey = (orderId: string) => `order:${orderId}:extension`

/** Stores an open proposal to cancel, with the job that ends the silence on it. */
export const insertProposal = async (
  tx: Tx,
  proposal: {
    orderId: string
    by: 'customer' | 'seller'
    byUserId: string
    refundMinor: number
    reason: string
    now: Date
    endsAt: Date
  },
): Promise<void> => {
  await tx.execute(sql`
    insert into core.cancellation_proposals
      (id, order_id, by_side, by_user_id, refund_minor, reason, opened_at, ends_at)
    values (${uuidv7()}, ${proposal.orderId}, ${proposal.by}, ${proposal.byUserId},
      ${proposal.refundMinor}, ${proposal.reason}, ${proposal.now.toISOString()}::timestamptz,
      ${proposal.endsAt.toISOString()}::timestamptz)`)
  await enqueueJob(tx, {
    task: 'order_timer',
    payload: { orderId: proposal.orderId, transition: 'lapse_cancellation' },
    runAt: proposal.endsAt,
    jobKey: proposalKey(proposal.orderId),
  })
}

/** Stores the seller's open request for a later due date, with the job that ends the silence. */
export const insertExtension = async (
  tx: Tx,
  extension: {
    orderId: string
    byUserId: string
    previousDueAt: Date
    dueAt: Date
    reason: string
    now: Date
    endsAt: Date
  },
): Promise<void> => {
  await tx.execute(sql`
    insert into core.deadline_extensions
      (id, order_id, by_user_id, previous_due_at, due_at, reason, opened_at, ends_at)
    values (${uuidv7()}, ${extension.orderId}, ${extension.byUserId},
      ${extension.previousDueAt.toISOString()}::timestamptz,
      ${extension.dueAt.toISOString()}::timestamptz, ${extension.reason},
      ${extension.now.toISOString()}::timestamptz,
      ${extension.endsAt.toISOString()}::timestamptz)`)
  await enqueueJob(tx, {
    task: 'order_timer',
    payload: { orderId: extension.orderId, transition: 'lapse_extension' },
    runAt: extension.endsAt,
    jobKey: extensionKey(extension.orderId),
  })
}

type Closing = 'accepted' | 'declined' | 'withdrawn' | 'lapsed' | 'superseded'

export const closeProposal = async (
  tx: Tx,
  { order, status, now }: { order: OrderRecord; status: Closing; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    update core.cancellation_proposals set status = ${status},
      closed_at = ${now.toISOString()}::timestamptz
    where order_id = ${order.id} and status = 'open'`)
  await removeJob(tx, proposalKey(order.id))
}

export const closeExtension = async (
  tx: Tx,
  { order, status, now }: { order: OrderRecord; status: Closing; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    update core.deadline_extensions set status = ${status},
      closed_at = ${now.toISOString()}::timestamptz
    where order_id = ${order.id} and status = 'open'`)
  await removeJob(tx, extensionKey(order.id))
}
