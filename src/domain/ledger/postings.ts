import type { Currency } from '../../contracts/money'
import { allocate } from '../money/allocate'
import { minorUnits, sumMinor } from '../money/minor-units'
import {
  chargebackReceivable,
  external,
  held,
  payoutClearing,
  platformCommission,
  platformFees,
  refundClearing,
  sellerAvailable,
  sellerPending,
  taxPayable,
  type AccountRef,
} from './accounts'
import type { PostingKind } from './posting-rules'

/** Money moves from the debited to the credited account; always more than zero. */
export type Transfer = { debit: AccountRef; credit: AccountRef; amountMinor: number }

/** What one event does to the money: written together or not at all. */
export type Posting = {
  kind: PostingKind
  /** Null for movements that belong to no order (payouts, late payments). */
  orderId: string | null
  currency: Currency
  transfers: Transfer[]
}

/** The frozen amounts of an order that its money is divided by. */
export type OrderMoney = {
  orderId: string
  sellerId: string
  currency: Currency
  totalMinor: number
  sellerNetMinor: number
  commissionMinor: number
  serviceFeeMinor: number
  taxMinor: number
}

/** `orderId` ties the movement to an order for its history; these never touch what it holds. */
type ProviderMoney = {
  provider: string
  amountMinor: number
  currency: Currency
  orderId?: string | null
}

const moves = (transfers: Transfer[]): Transfer[] =>
  transfers.filter(({ amountMinor }) => {
    if (minorUnits(amountMinor) < 0) throw new RangeError(`negative transfer: ${amountMinor}`)
    return amountMinor > 0
  })

const orderPosting = (kind: PostingKind, order: OrderMoney, transfers: Transfer[]): Posting => ({
  kind,
  orderId: order.orderId,
  currency: order.currency,
  transfers: moves(transfers),
})

/** The customer paid: provider → held(order). */
export const capture = (order: OrderMoney, provider: string): Posting =>
  orderPosting('capture', order, [
    { debit: external(provider), credit: held(order.orderId), amountMinor: order.totalMinor },
  ])

/** The work was accepted: held(order) → the seller's pending earning, commission, fee, tax. */
export const release = (order: OrderMoney): Posting =>
  orderPosting('release', order, shares(order, held(order.orderId)))

/** Everything goes back: held(order) → refund clearing, before the provider is asked. */
export const fullRefund = (order: OrderMoney, provider: string): Posting =>
  orderPosting('refund', order, [
    { debit: held(order.orderId), credit: refundClearing(provider), amountMinor: order.totalMinor },
  ])

/**
 * Part goes back, the rest is released; commission, fee and tax shrink pro rata, so that the parts
 * still add up. `refundMinor` lies strictly between zero and the total; throws a RangeError.
 */
export const split = (order: OrderMoney, provider: string, refundMinor: number): Posting => {
  if (refundMinor <= 0 || refundMinor >= order.totalMinor) {
    throw new RangeError(`not a part of the total: ${refundMinor}`)
  }
  const keptMinor = minorUnits(order.totalMinor - refundMinor)
  const kept = divide(order, keptMinor)
  return orderPosting('split', order, [
    { debit: held(order.orderId), credit: refundClearing(provider), amountMinor: refundMinor },
    ...shares(kept, held(order.orderId)),
  ])
}

/**
 * Given back while the earning clears: every account returns its part of what the release gave it,
 * pro rata. `refundMinor` lies above zero and at most at the total; throws a RangeError.
 */
export const reversal = (
  order: OrderMoney,
  provider: string,
  refundMinor: number = order.totalMinor,
): Posting => {
  if (refundMinor <= 0 || refundMinor > order.totalMinor) {
    throw new RangeError(`not a part of the total: ${refundMinor}`)
  }
  const to = refundClearing(provider)
  const back = divide(order, refundMinor)
  return orderPosting('reversal', order, [
    { debit: sellerPending(order.sellerId), credit: to, amountMinor: back.sellerNetMinor },
    { debit: platformCommission, credit: to, amountMinor: back.commissionMinor },
    { debit: platformFees, credit: to, amountMinor: back.serviceFeeMinor },
    { debit: taxPayable, credit: to, amountMinor: back.taxMinor },
  ])
}

/** The waiting time is over: pending → available. */
export const clearing = (order: OrderMoney): Posting =>
  orderPosting('clearing', order, [
    {
      debit: sellerPending(order.sellerId),
      credit: sellerAvailable(order.sellerId),
      amountMinor: order.sellerNetMinor,
    },
  ])

/**
 * The bank took the payment back. While held it leaves the order; after the release the seller's
 * share comes out of what they have, and what is missing becomes a receivable, netted later.
 */
export const chargeback = (
  order: OrderMoney,
  provider: string,
  from: { heldMinor: number; pendingMinor: number; availableMinor: number },
): Posting => {
  const to = external(provider)
  if (from.heldMinor > 0) {
    return orderPosting('chargeback', order, [
      { debit: held(order.orderId), credit: to, amountMinor: from.heldMinor },
    ])
  }
  const pendingMinor = Math.min(from.pendingMinor, order.sellerNetMinor)
  const availableMinor = Math.min(from.availableMinor, order.sellerNetMinor - pendingMinor)
  const missingMinor = order.sellerNetMinor - pendingMinor - availableMinor
  return orderPosting('chargeback', order, [
    { debit: sellerPending(order.sellerId), credit: to, amountMinor: pendingMinor },
    { debit: sellerAvailable(order.sellerId), credit: to, amountMinor: availableMinor },
    { debit: chargebackReceivable(order.sellerId), credit: to, amountMinor: missingMinor },
    { debit: platformCommission, credit: to, amountMinor: order.commissionMinor },
    { debit: platformFees, credit: to, amountMinor: order.serviceFeeMinor },
    { debit: taxPayable, credit: to, amountMinor: order.taxMinor },
  ])
}

const providerPosting = (
  kind: PostingKind,
  money: ProviderMoney,
  sides: { debit: AccountRef; credit: AccountRef },
): Posting => ({
  kind,
  orderId: money.orderId ?? null,
  currency: money.currency,
  transfers: moves([{ ...sides, amountMinor: money.amountMinor }]),
})

/** Money that came after its order had expired: it waits to be given back, nobody holds it. */
export const lateCapture = (money: ProviderMoney): Posting =>
  providerPosting('late_capture', money, {
    debit: external(money.provider),
    credit: refundClearing(money.provider),
  })

/** The provider gave a refund back to the customer. */
export const refundSettled = (money: ProviderMoney): Posting =>
  providerPosting('refund_settled', money, {
    debit: refundClearing(money.provider),
    credit: external(money.provider),
  })

type Payout = ProviderMoney & { sellerId: string }

/** A payout was asked for: the money leaves the seller's balance before the provider is called. */
export const payout = (money: Payout): Posting =>
  providerPosting('payout', money, {
    debit: sellerAvailable(money.sellerId),
    credit: payoutClearing,
  })

/** The payout arrived. */
export const payoutSettled = (money: Payout): Posting =>
  providerPosting('payout_settled', money, {
    debit: payoutClearing,
    credit: external(money.provider),
  })

/** The payout failed: the seller's balance is credited again. */
export const payoutFailed = (money: Payout): Posting =>
  providerPosting('payout_failed', money, {
    debit: payoutClearing,
    credit: sellerAvailable(money.sellerId),
  })

/** An amount divided the way the order's total is; its parts never exceed those of the order. */
const divide = (order: OrderMoney, amountMinor: number): OrderMoney => {
  const [sellerNetMinor = 0, commissionMinor = 0, serviceFeeMinor = 0, taxMinor = 0] = allocate(
    amountMinor,
    [order.sellerNetMinor, order.commissionMinor, order.serviceFeeMinor, order.taxMinor],
  )
  return { ...order, sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor }
}

const shares = (order: OrderMoney, from: AccountRef): Transfer[] => {
  const parts = [
    { credit: sellerPending(order.sellerId), amountMinor: order.sellerNetMinor },
    { credit: platformCommission, amountMinor: order.commissionMinor },
    { credit: platformFees, amountMinor: order.serviceFeeMinor },
    { credit: taxPayable, amountMinor: order.taxMinor },
  ]
  sumMinor(parts.map(({ amountMinor }) => amountMinor))
  return parts.map((part) => ({ debit: from, ...part }))
}
