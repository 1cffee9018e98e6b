import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import {
  capture,
  chargeback,
  fullRefund,
  release,
  reversal,
  split,
  type Posting,
} from '../../domain/ledger/postings'
import {
  closeSlices,
  refundableMinor,
  slicesOfDelivery,
  wholeOrder,
  type Closing,
  type Slice,
} from '../../domain/ledger/slices'
import { addShares, sumOfShares } from '../../domain/ledger/shares'
import type { TimerDurations } from '../../domain/orders/timers'
import type { MoneyEffect } from '../../domain/orders/transition-rule'
import { enqueueJob } from '../jobs'
import { readOrderSums } from '../ledger/order-sums'
import { postTransfers } from '../ledger/post-transfers'
import { lockSellerMoney, netReceivable, readSellerMoney } from '../ledger/seller-money'
import { openParts } from '../payments/chargeback-parts'
import type { OrderActor } from './apply-transition'
import { insertEarning, reduceEarning } from './earnings'
import { giveMoneyBack } from './give-money-back'
import { closePart } from './order-parts-state'
import type { OrderRecord } from './order-record'
import { orderMoney, orderSlices } from './order-slices'

type Move = {
  effect: MoneyEffect
  order: OrderRecord
  actor: OrderActor
  now: Date
  durations: TimerDurations
  refundMinor?: number
  /** For the capture of a supplement: which. */
  supplementId?: string
  details?: Record<string, string | number | boolean | null>
}

/** Carries out what a transition does to the money, in the transaction of the transition. */
export const moveMoney = async (tx: Tx, move: Move): Promise<void> => {
  switch (move.effect) {
    case 'none':
      return
    case 'void':
      await voidPayment(tx, move)
      return
    case 'capture':
      await post(tx, move, capture(orderMoney(move.order), move.order.provider))
      return
    case 'capture_supplement':
      await captureSupplement(tx, move)
      return
    case 'release':
      // After a dispute that froze a cleared-in-part earning nothing is held: it only thaws.
      await releaseSlices(
        tx,
        move,
        orderSlices(move.order).filter(({ state }) => state === 'held'),
      )
      return
    case 'release_slice':
      await releaseSlices(tx, move, slicesOfDelivery(orderSlices(move.order)))
      return
    case 'full_refund':
      await giveBack(tx, move, { slices: orderSlices(move.order) })
      return
    case 'agreed_refund':
    case 'split':
      await giveBack(tx, move, { ...move, slices: orderSlices(move.order) })
      return
    case 'reverse':
      await reverse(tx, move)
      return
  }
}

const post = async (tx: Tx, { order, now }: Move, posting: Posting): Promise<void> => {
  const { slice = wholeOrder, kind } = posting
  const key = slice === wholeOrder ? kind : `${slice}:${kind}`
  await postTransfers(tx, { key: `order:${order.id}:${key}`, posting, now })
}

/** The payment is stopped at its provider by a job; a success that comes anyway is given back. */
const voidPayment = async (tx: Tx, { order }: Move): Promise<void> => {
  await enqueueJob(tx, {
    task: 'cancel_payment',
    payload: { paymentId: order.paymentId },
    jobKey: `payment:${order.paymentId}:cancel`,
  })
}

const captureSupplement = async (tx: Tx, move: Move): Promise<void> => {
  const bought = orderSlices(move.order).find(({ slice }) => slice === move.supplementId)
  if (bought === undefined) throw new Error(`order ${move.order.id}: no such supplement`)
  await post(tx, move, capture(bought, bought.provider))
  await tx.execute(sql`
    update core.order_supplements set status = 'paid', paid_at = ${move.now.toISOString()}::timestamptz
    where id = ${bought.slice}`)
}

const releaseSlices = async (tx: Tx, move: Move, slices: readonly Slice[]): Promise<void> => {
  for (const slice of slices) {
    await close(tx, move, { slice, act: 'release', refundMinor: 0 })
  }
}

type GiveBack = { slices: readonly Slice[]; refundMinor?: number }

/** Closes what is within reach: all of it goes back, or `refundMinor` and the seller has the rest. */
const giveBack = async (tx: Tx, move: Move, { slices, refundMinor }: GiveBack): Promise<void> => {
  const closings = closeSlices(slices, refundMinor ?? refundableMinor(slices))
  for (const closing of closings) await close(tx, move, closing)
  for (const refund of refundsOf(closings)) {
    const paidApart = move.order.parts.supplements.find(
      ({ paymentId }) => paymentId === refund.paymentId,
    )
    await giveMoneyBack(tx, {
      ...refund,
      which:
        paidApart === undefined
          ? { without: move.order.parts.supplements.map(({ id }) => id) }
          : { only: paidApart.id },
      orderId: move.order.id,
      currency: move.order.currency,
      reason: String(move.details?.reason ?? 'order_cancelled'),
      requestedBy: move.actor.id ?? move.actor.kind,
      now: move.now,
    })
  }
}

/** One refund per payment, however many of its slices go back. */
const refundsOf = (closings: readonly Closing[]) => {
  const refunds = new Map<string, { paymentId: string; provider: string; amountMinor: number }>()
  for (const { slice, refundMinor } of closings) {
    if (refundMinor === 0) continue
    const { paymentId, provider } = slice
    const before = refunds.get(paymentId)?.amountMinor ?? 0
    refunds.set(paymentId, { paymentId, provider, amountMinor: before + refundMinor })
  }
  return [...refunds.values()]
}

const close = async (tx: Tx, move: Move, closing: Closing): Promise<void> => {
  const { slice, refundMinor } = closing
  if (slice.state === 'clearing') {
    if (closing.act === 'release') return
    await takeBack(tx, move, closing)
  } else if (closing.act === 'refund') {
    await post(tx, move, fullRefund(named(slice), slice.provider))
  } else {
    const posting =
      closing.act === 'release'
        ? release(named(slice))
        : split(named(slice), slice.provider, refundMinor)
    await post(tx, move, posting)
    await earn(tx, move, posting)
  }
  await closePart(tx, { closing, now: move.now })
}

/** The whole order bears no slice in its postings: they stay what they were before slices. */
const named = ({ slice, ...money }: Slice) => (slice === wholeOrder ? money : { ...money, slice })

const earn = async (tx: Tx, { order, now, durations }: Move, posting: Posting): Promise<void> => {
  const amountMinor = movedMinor(posting, 'credit')
  const clearingMs =
    order.sellerLevel === 'new' ? durations.clearingNewSellerMs : durations.clearingTrustedMs
  await insertEarning(tx, {
    order,
    slice: posting.slice ?? wholeOrder,
    amountMinor,
    now,
    availableAt: new Date(now.getTime() + clearingMs),
  })
}

/** The earning shrinks by what the seller returns: only the rest becomes available. */
const takeBack = async (tx: Tx, move: Move, { slice, refundMinor }: Closing): Promise<void> => {
  const posting = reversal(named(slice), slice.provider, refundMinor)
  await post(tx, move, posting)
  await reduceEarning(tx, {
    orderId: slice.orderId,
    slice: slice.slice,
    byMinor: movedMinor(posting, 'debit'),
  })
}

const movedMinor = (posting: Posting, side: 'debit' | 'credit'): number =>
  posting.transfers
    .filter((transfer) => transfer[side].kind === 'seller_pending')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/**
 * The bank took the order's own payment back: out of what is held, released or already the
 * seller's. Supplements that are still held were paid apart: they go back to their customer.
 */
const reverse = async (tx: Tx, move: Move): Promise<void> => {
  const { order } = move
  const supplements = orderSlices(order).filter(({ kind }) => kind === 'supplement')
  const heldSupplements = supplements.filter(({ state }) => state === 'held')
  await giveBack(tx, move, { slices: heldSupplements })
  const without = supplements.map(({ slice }) => slice)
  const { customerMinor, ...sums } = await readOrderSums(tx, order.id, { without })
  await lockSellerMoney(tx, [order])
  const { availableMinor } = await readSellerMoney(tx, order)
  // What the bank took in parts before: the customer has it, and everybody returned their part.
  const parts = await openParts(tx, { paymentId: order.paymentId, orderId: order.id })
  const borne = addShares(parts.map(({ shares }) => shares))
  const chargedMinor = customerMinor - sumOfShares(borne)
  const sources = { ...sums, chargedMinor, availableMinor, borne }
  await post(tx, move, chargeback(orderMoney(order), order.provider, sources))
  await netReceivable(tx, { ...order, key: `order:${order.id}:chargeback`, now: move.now })
  await tx.execute(sql`
    update core.earnings set amount_minor = 0
    where order_id = ${order.id} and cleared_at is null
      and slice not in (select id::text from core.order_supplements where order_id = ${order.id})`)
  await tx.execute(sql`update payments set status = 'charged_back' where id = ${order.paymentId}`)
}
