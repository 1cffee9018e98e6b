import type { Currency } from '../../contracts/money'
import {
  chargebackReceivable,
  external,
  held,
  payoutClearing,
  platformCommission,
  platformFees,
  platformPromotions,
  refundClearing,
  sellerAvailable,
  sellerPending,
  taxPayable,
  type AccountRef,
} from './accounts'
import type { PostingKind } from './posting-rules'
import { routeTransfers, type Transfer } from './route-transfers'
import {
  addShares,
  divideByShares,
  dividePartialRefund,
  grossMinor,
  noShares,
  sharesLeft,
  sharesLess,
  sumOfShares,
  type OrderMoney,
  type PartialRefund,
  type Shares,
} from './shares'

/** What one event does to the money: written together or not at all. */
export type Posting = {
  kind: PostingKind
  /** Null for movements that belong to no order (payouts, late payments). */
  orderId: string | null
  /** Milestone or supplement of the order; the whole order when absent. */
  slice?: string
  currency: Currency
  transfers: Transfer[]
}

/** `orderId` ties the movement to an order for its history; these never touch what it holds. */
type ProviderMoney = {
  provider: string
  amountMinor: number
  currency: Currency
  orderId?: string | null
  slice?: string
}

type OrderRef = Pick<OrderMoney, 'orderId' | 'slice' | 'sellerId' | 'currency'>

const orderPosting = (kind: PostingKind, order: OrderRef, transfers: Transfer[]): Posting => ({
  kind,
  orderId: order.orderId,
  ...(order.slice === undefined ? {} : { slice: order.slice }),
  currency: order.currency,
  transfers,
})

/** The customer paid: provider → held(order), and the platform adds the discount that it bears. */
export const capture = (order: OrderMoney, provider: string): Posting =>
  orderPosting(
    'capture',
    order,
    routeTransfers(
      [
        { debit: external(provider), amountMinor: order.totalMinor },
        { debit: platformPromotions, amountMinor: order.subsidyMinor },
      ],
      [{ credit: held(order.orderId), amountMinor: grossMinor(order) }],
    ),
  )

/**
 * The work was accepted: held(order) → the seller's pending earning, commission, fee, tax.
 * Throws a RangeError when the shares are not what is held.
 */
export const release = (order: OrderMoney): Posting =>
  orderPosting(
    'release',
    order,
    routeTransfers(
      [{ debit: held(order.orderId), amountMinor: grossMinor(order) }],
      shareTargets(order, order),
    ),
  )

/** Everything goes back where it came from: the customer's money, before the provider is asked. */
export const fullRefund = (order: OrderMoney, provider: string): Posting =>
  orderPosting(
    'refund',
    order,
    routeTransfers(
      [{ debit: held(order.orderId), amountMinor: grossMinor(order) }],
      refundTargets(provider, {
        customerMinor: order.totalMinor,
        promotionsMinor: order.subsidyMinor,
      }),
    ),
  )

/**
 * Part goes back, the rest is released; subsidy, commission, fee and tax shrink pro rata, so that
 * the parts still add up. `refundMinor` is what the customer gets, strictly between zero and the
 * total; throws a RangeError.
 */
export const split = (order: OrderMoney, provider: string, refundMinor: number): Posting => {
  if (refundMinor >= order.totalMinor) {
    throw new RangeError(`not a part of the total: ${refundMinor}`)
  }
  const part = dividePartialRefund(order, refundMinor)
  return orderPosting(
    'split',
    order,
    routeTransfers(
      [{ debit: held(order.orderId), amountMinor: grossMinor(order) }],
      [...refundTargets(provider, part), ...shareTargets(order, part.kept)],
    ),
  )
}

/**
 * Given back while the earning clears: every account returns its part of what the release gave it,
 * pro rata, to the customer and (the subsidy's share) to the promotions. `refundMinor` lies above
 * zero and at most at the total; throws a RangeError.
 */
export const reversal = (
  order: OrderMoney,
  provider: string,
  refundMinor: number = order.totalMinor,
): Posting => {
  const part = dividePartialRefund(order, refundMinor)
  return orderPosting(
    'reversal',
    order,
    routeTransfers(
      [
        { debit: sellerPending(order.sellerId), amountMinor: part.back.sellerNetMinor },
        ...platformSources(part.back),
      ],
      refundTargets(provider, part),
    ),
  )
}

/** The waiting time is over: pending → available. */
export const clearing = (earning: OrderRef & { sellerNetMinor: number }): Posting =>
  orderPosting(
    'clearing',
    earning,
    routeTransfers(
      [{ debit: sellerPending(earning.sellerId), amountMinor: earning.sellerNetMinor }],
      [{ credit: sellerAvailable(earning.sellerId), amountMinor: earning.sellerNetMinor }],
    ),
  )

/** Where the money of an order lies when the bank takes the payment back. */
export type ChargebackSources = {
  /** What the customer paid and did not get back yet, from us or their bank: what the bank takes. */
  chargedMinor: number
  /** Still held, the subsidy included. */
  heldMinor: number
  /** What was released and not reversed since. */
  released: Shares
  /** The part of the seller's released net that still clears. */
  pendingMinor: number
  /** The seller's whole available balance: what cleared is taken from it as far as it goes. */
  availableMinor: number
  /** What everybody returned when the bank took parts of it before: nobody returns it twice. */
  borne?: Shares
}

/**
 * The bank took the payment back: what is held and what was released returns, the rest of the
 * subsidy to the promotions. What the seller no longer has becomes a receivable, netted later. Who
 * bore a part before has it again out of what is held or still clears.
 * Throws a RangeError when the sources do not cover what the bank took.
 */
export const chargeback = (
  order: OrderMoney,
  provider: string,
  { borne = noShares, ...from }: ChargebackSources,
): Posting => {
  const heldShares = divideByShares(from.heldMinor, order)
  const left = sharesLeft(addShares([from.released, heldShares]), borne)
  /** What everybody returns now; below zero what they get. */
  const due = sharesLess(left, heldShares)
  const seller = order.sellerId
  const pendingMinor = Math.min(from.pendingMinor, from.released.sellerNetMinor)
  const clearedMinor = due.sellerNetMinor - pendingMinor
  const availableMinor = Math.min(from.availableMinor, Math.max(0, clearedMinor))
  return orderPosting(
    'chargeback',
    order,
    routeTransfers(
      [
        { debit: held(order.orderId), amountMinor: from.heldMinor },
        { debit: sellerPending(seller), amountMinor: pendingMinor },
        { debit: sellerAvailable(seller), amountMinor: availableMinor },
        {
          debit: chargebackReceivable(seller),
          amountMinor: Math.max(0, clearedMinor) - availableMinor,
        },
        { debit: platformCommission, amountMinor: Math.max(0, due.commissionMinor) },
        { debit: platformFees, amountMinor: Math.max(0, due.serviceFeeMinor) },
        { debit: taxPayable, amountMinor: Math.max(0, due.taxMinor) },
      ],
      [
        // First, so that it is the order's own money that they get.
        { credit: sellerAvailable(seller), amountMinor: Math.max(0, -clearedMinor) },
        { credit: platformCommission, amountMinor: Math.max(0, -due.commissionMinor) },
        { credit: platformFees, amountMinor: Math.max(0, -due.serviceFeeMinor) },
        { credit: taxPayable, amountMinor: Math.max(0, -due.taxMinor) },
        { credit: external(provider), amountMinor: from.chargedMinor },
        { credit: platformPromotions, amountMinor: sumOfShares(left) - from.chargedMinor },
      ],
    ),
  )
}

const providerPosting = (
  kind: PostingKind,
  money: ProviderMoney,
  sides: { debit: AccountRef; credit: AccountRef },
): Posting => ({
  kind,
  orderId: money.orderId ?? null,
  ...(money.slice === undefined ? {} : { slice: money.slice }),
  currency: money.currency,
  transfers: routeTransfers(
    [{ debit: sides.debit, amountMinor: money.amountMinor }],
    [{ credit: sides.credit, amountMinor: money.amountMinor }],
  ),
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

const shareTargets = (order: OrderMoney, shares: Shares) => [
  { credit: sellerPending(order.sellerId), amountMinor: shares.sellerNetMinor },
  { credit: platformCommission, amountMinor: shares.commissionMinor },
  { credit: platformFees, amountMinor: shares.serviceFeeMinor },
  { credit: taxPayable, amountMinor: shares.taxMinor },
]

const platformSources = (shares: Shares) => [
  { debit: platformCommission, amountMinor: shares.commissionMinor },
  { debit: platformFees, amountMinor: shares.serviceFeeMinor },
  { debit: taxPayable, amountMinor: shares.taxMinor },
]

const refundTargets = (
  provider: string,
  part: Pick<PartialRefund, 'customerMinor' | 'promotionsMinor'>,
) => [
  { credit: refundClearing(provider), amountMinor: part.customerMinor },
  { credit: platformPromotions, amountMinor: part.promotionsMinor },
]
