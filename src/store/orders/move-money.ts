import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { sellerAvailable } from '../../domain/ledger/accounts'
import {
  capture,
  chargeback,
  fullRefund,
  release,
  reversal,
  split,
  type Posting,
} from '../../domain/ledger/postings'
import type { OrderMoney } from '../../domain/ledger/shares'
import type { TimerDurations } from '../../domain/orders/timers'
import type { MoneyEffect } from '../../domain/orders/transition-rule'
import { enqueueJob } from '../jobs'
import { readBalance } from '../ledger/balances'
import { readOrderSums } from '../ledger/order-sums'
import { postTransfers } from '../ledger/post-transfers'
import { requestRefund } from '../payments/refunds'
import type { OrderActor } from './apply-transition'
import type { OrderRecord } from './order-record'

type Move = {
  effect: MoneyEffect
  order: OrderRecord
  actor: OrderActor
  now: Date
  durations: TimerDurations
  refundMinor?: number
  details?: Record<string, string | number | boolean | null>
}

/** The amounts of an order that the ledger divides its money by. */
export const orderMoney = (order: OrderRecord): OrderMoney => ({
  orderId: order.id,
  sellerId: order.sellerId,
  currency: order.currency,
  totalMinor: order.totalMinor,
  subsidyMinor: order.subsidyMinor,
  sellerNetMinor: order.sellerNetMinor,
  commissionMinor: order.commissionMinor,
  serviceFeeMinor: order.serviceFeeMinor,
  taxMinor: order.taxMinor,
})

/** Carries out what a transition does to the money, in the transaction of the transition. */
export const moveMoney = async (tx: Tx, move: Move): Promise<void> => {
  const money = orderMoney(move.order)
  switch (move.effect) {
    case 'none':
      return
    case 'void':
      await voidPayment(tx, move)
      return
    case 'capture':
      await post(tx, move, capture(money, move.order.provider))
      return
    case 'release':
      // After a dispute that froze a cleared-in-part earning nothing is held: it only thaws.
      if (move.order.heldMinor > 0) await releaseTo(tx, move, release(money))
      return
    case 'full_refund':
      await giveBack(tx, move, move.order.totalMinor)
      return
    case 'agreed_refund':
    case 'split':
      await giveBack(tx, move, move.refundMinor ?? move.order.totalMinor)
      return
    case 'reverse':
      await reverse(tx, move, money)
      return
  }
}

const post = async (tx: Tx, { order, now }: Move, posting: Posting): Promise<void> => {
  await postTransfers(tx, { key: `order:${order.id}:${posting.kind}`, posting, now })
}

/** The payment is stopped at its provider by a job; a success that comes anyway is given back. */
const voidPayment = async (tx: Tx, { order }: Move): Promise<void> => {
  await enqueueJob(tx, {
    task: 'cancel_payment',
    payload: { paymentId: order.paymentId },
    jobKey: `payment:${order.paymentId}:cancel`,
  })
}

const releaseTo = async (tx: Tx, move: Move, posting: Posting): Promise<void> => {
  await post(tx, move, posting)
  const { order, now, durations } = move
  const earnedMinor = posting.transfers
    .filter(({ credit }) => credit.kind === 'seller_pending')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const clearingMs =
    order.sellerLevel === 'new' ? durations.clearingNewSellerMs : durations.clearingTrustedMs
  const availableAt = new Date(now.getTime() + clearingMs)
  await tx.execute(sql`
    insert into core.earnings
      (order_id, seller_id, currency, amount_minor, released_at, available_at)
    values (${order.id}, ${order.sellerId}, ${order.currency}, ${earnedMinor},
      ${now.toISOString()}::timestamptz, ${availableAt.toISOString()}::timestamptz)`)
  await enqueueJob(tx, {
    task: 'clear_earning',
    payload: { orderId: order.id },
    runAt: availableAt,
    jobKey: `order:${order.id}:clearing`,
  })
}

const giveBack = async (tx: Tx, move: Move, refundMinor: number): Promise<void> => {
  const { order } = move
  const money = orderMoney(order)
  if (order.heldMinor === 0) {
    await takeBack(tx, move, reversal(money, order.provider, refundMinor))
  } else if (refundMinor === order.totalMinor) {
    await post(tx, move, fullRefund(money, order.provider))
  } else {
    await releaseTo(tx, move, split(money, order.provider, refundMinor))
  }
  await requestRefund(tx, {
    paymentId: order.paymentId,
    orderId: order.id,
    amountMinor: refundMinor,
    currency: order.currency,
    provider: order.provider,
    reason: String(move.details?.reason ?? 'order_cancelled'),
    requestedBy: move.actor.id ?? move.actor.kind,
    now: move.now,
  })
}

/** The earning shrinks by what the seller returns: only the rest becomes available. */
const takeBack = async (tx: Tx, move: Move, posting: Posting): Promise<void> => {
  await post(tx, move, posting)
  const returnedMinor = posting.transfers
    .filter(({ debit }) => debit.kind === 'seller_pending')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  await tx.execute(sql`
    update core.earnings set amount_minor = amount_minor - ${returnedMinor}
    where order_id = ${move.order.id}`)
}

/** The bank took the payment back: out of what is held, released or already the seller's. */
const reverse = async (tx: Tx, move: Move, money: OrderMoney): Promise<void> => {
  const { order } = move
  const { customerMinor, ...sums } = await readOrderSums(tx, order.id)
  const availableMinor = await readBalance(tx, {
    ...sellerAvailable(order.sellerId),
    currency: order.currency,
  })
  const sources = { ...sums, chargedMinor: customerMinor, availableMinor }
  await post(tx, move, chargeback(money, order.provider, sources))
  await tx.execute(sql`update payments set status = 'charged_back' where id = ${order.paymentId}`)
}
