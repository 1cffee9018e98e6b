import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { clearing } from '../../domain/ledger/postings'
import { appendEvent } from '../events'
import { postTransfers } from '../ledger/post-transfers'
import { orderMoney } from './move-money'
import { readOrder } from './order-record'

export type ClearingOutcome = 'cleared' | 'too_early' | 'identity_missing' | 'not_pending'

/**
 * Makes an order's earning available to its seller once its waiting time is over and the seller's
 * identity is checked: compare-and-set of the earning, posting and event together. Safe to repeat.
 */
export const clearEarning = async (
  tx: Tx,
  { orderId, now }: { orderId: string; now: Date },
): Promise<ClearingOutcome> => {
  const order = await readOrder(tx, orderId, { lock: true })
  if (order === null || order.earningStatus !== 'pending') return 'not_pending'
  const { rows } = await tx.execute<{ amount: number; is_due: boolean }>(sql`
    select amount_minor::float8 as amount, available_at <= ${now.toISOString()}::timestamptz as is_due
    from core.earnings where order_id = ${orderId} and cleared_at is null`)
  const [earning] = rows
  if (earning === undefined) return 'not_pending'
  if (!earning.is_due) return 'too_early'
  if (!order.isIdentityVerified) return 'identity_missing'
  await tx.execute(sql`
    update core.earnings set cleared_at = ${now.toISOString()}::timestamptz
    where order_id = ${orderId} and cleared_at is null`)
  await tx.execute(sql`
    update orders set earning_status = 'available', updated_at = ${now.toISOString()}::timestamptz
    where id = ${orderId} and earning_status = 'pending'`)
  const posting = clearing({ ...orderMoney(order), sellerNetMinor: earning.amount })
  await postTransfers(tx, { key: `order:${orderId}:clearing`, posting, now })
  await appendEvent(tx, {
    topic: 'earning.available',
    subject: { kind: 'order', id: orderId },
    actor: { kind: 'system', id: null },
    dedupeKey: orderId,
    occurredAt: now,
    payload: {
      orderNumber: order.number,
      serviceTitle: order.serviceTitle,
      customerId: order.customerId,
      sellerId: order.sellerId,
      sellerUserId: order.sellerUserId,
      amountMinor: earning.amount,
      currency: order.currency,
      notify: ['seller'],
    },
  })
  return 'cleared'
}
