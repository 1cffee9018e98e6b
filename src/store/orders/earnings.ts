import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { clearing } from '../../domain/ledger/postings'
import { wholeOrder } from '../../domain/ledger/slices'
import { appendEvent } from '../events'
import { postTransfers } from '../ledger/post-transfers'
import { netReceivable } from '../ledger/seller-money'
import { armClearing } from './earning-clock'
import { readOrder, type OrderRecord } from './order-record'

export type ClearingOutcome = 'cleared' | 'too_early' | 'identity_missing' | 'not_pending'

type NewEarning = {
  order: Pick<OrderRecord, 'id' | 'sellerId' | 'currency'>
  slice: string
  amountMinor: number
  now: Date
  availableAt: Date
}

/** What a released slice earned its seller, and the job that makes it available in time. */
export const insertEarning = async (tx: Tx, earning: NewEarning): Promise<void> => {
  const { order, slice, availableAt } = earning
  await tx.execute(sql`
    insert into core.earnings
      (order_id, slice, seller_id, currency, amount_minor, released_at, available_at)
    values (${order.id}, ${slice}, ${order.sellerId}, ${order.currency}, ${earning.amountMinor},
      ${earning.now.toISOString()}::timestamptz, ${availableAt.toISOString()}::timestamptz)`)
  await armClearing(tx, { orderId: order.id, slice, availableAt })
}

/** Takes back a part of an earning that still clears: only the rest becomes available. */
export const reduceEarning = async (
  tx: Tx,
  { orderId, slice, byMinor }: { orderId: string; slice: string; byMinor: number },
): Promise<void> => {
  await tx.execute(sql`
    update core.earnings set amount_minor = amount_minor - ${byMinor}
    where order_id = ${orderId} and slice = ${slice} and cleared_at is null`)
}

/**
 * Makes the earning of a slice available to its seller once its waiting time is over and the
 * seller's identity is checked: compare-and-set of the earning, posting and event together. A
 * dispute freezes every slice of its order that still waits. Safe to repeat.
 */
export const clearEarning = async (
  tx: Tx,
  { orderId, slice = wholeOrder, now }: { orderId: string; slice?: string; now: Date },
): Promise<ClearingOutcome> => {
  const order = await readOrder(tx, orderId, { lock: true })
  if (order === null || !mayClear(order, slice)) return 'not_pending'
  const { rows } = await tx.execute<{ amount: number; is_due: boolean }>(sql`
    select amount_minor::float8 as amount, available_at <= ${now.toISOString()}::timestamptz as is_due
    from core.earnings
    where order_id = ${orderId} and slice = ${slice} and cleared_at is null`)
  const [earning] = rows
  if (earning === undefined) return 'not_pending'
  if (!earning.is_due) return 'too_early'
  if (!order.isIdentityVerified) return 'identity_missing'
  await clear(tx, { order, slice, amountMinor: earning.amount, now })
  return 'cleared'
}

/**
 * Milestones clear while later ones are held, and after an end that took only what was left. A
 * supplement was paid apart: a chargeback of the order's own payment leaves its earning alone.
 */
const mayClear = ({ earningStatus, parts }: OrderRecord, slice: string): boolean =>
  earningStatus === 'pending' ||
  (parts.milestones.length > 0 && earningStatus === 'held') ||
  (earningStatus === 'reversed' && parts.supplements.some(({ id }) => id === slice))

type Cleared = { order: OrderRecord; slice: string; amountMinor: number; now: Date }

const clear = async (tx: Tx, { order, slice, amountMinor, now }: Cleared): Promise<void> => {
  const at = now.toISOString()
  await tx.execute(sql`
    update core.earnings set cleared_at = ${at}::timestamptz
    where order_id = ${order.id} and slice = ${slice} and cleared_at is null`)
  await tx.execute(sql`
    update orders set earning_status = 'available', updated_at = ${at}::timestamptz
    where id = ${order.id} and earning_status = 'pending' and not exists (
      select from core.earnings e
      where e.order_id = ${order.id} and e.cleared_at is null and e.amount_minor > 0)`)
  const isWhole = slice === wholeOrder
  const key = `order:${order.id}${isWhole ? '' : `:${slice}`}:clearing`
  await postTransfers(tx, {
    key,
    posting: clearing({
      orderId: order.id,
      ...(isWhole ? {} : { slice }),
      sellerId: order.sellerId,
      currency: order.currency,
      sellerNetMinor: amountMinor,
    }),
    now,
  })
  // What a chargeback left owed is taken before any of it can be paid out.
  const nettedMinor = await netReceivable(tx, { ...order, key, now })
  await appendEvent(tx, {
    topic: 'earning.available',
    subject: { kind: 'order', id: order.id },
    actor: { kind: 'system', id: null },
    dedupeKey: isWhole ? order.id : `${order.id}:${slice}`,
    occurredAt: now,
    payload: {
      orderNumber: order.number,
      serviceTitle: order.serviceTitle,
      customerId: order.customerId,
      sellerId: order.sellerId,
      sellerUserId: order.sellerUserId,
      amountMinor,
      nettedMinor,
      currency: order.currency,
      notify: ['seller'],
    },
  })
}
