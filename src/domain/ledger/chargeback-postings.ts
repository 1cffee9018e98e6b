import type { Currency } from '../../contracts/money'
import {
  chargebackReceivable,
  external,
  platformCommission,
  platformFees,
  platformPromotions,
  refundClearing,
  sellerAvailable,
  taxPayable,
} from './accounts'
import type { Posting } from './postings'
import { routeTransfers } from './route-transfers'
import { sumOfShares, type Shares } from './shares'

type Owed = { sellerId: string; currency: Currency }

/**
 * The bank took a part of a payment: the order goes on as it is, and everybody returns their part
 * of it. The seller's comes from what is available; the rest is owed and netted later.
 */
export const chargebackPart = (
  owed: Owed & { provider: string; shares: Shares; availableMinor: number },
): Posting => {
  const { provider, shares } = owed
  const fromAvailable = Math.min(owed.availableMinor, shares.sellerNetMinor)
  const sources = [
    { debit: sellerAvailable(owed.sellerId), amountMinor: fromAvailable },
    {
      debit: chargebackReceivable(owed.sellerId),
      amountMinor: shares.sellerNetMinor - fromAvailable,
    },
    { debit: platformCommission, amountMinor: shares.commissionMinor },
    { debit: platformFees, amountMinor: shares.serviceFeeMinor },
    { debit: taxPayable, amountMinor: shares.taxMinor },
  ]
  const takenMinor = sources.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return {
    kind: 'chargeback_part',
    orderId: null,
    currency: owed.currency,
    transfers: routeTransfers(sources, [{ credit: external(provider), amountMinor: takenMinor }]),
  }
}

/**
 * The order's money goes back to its customer, who has a part of it from their bank: that part of
 * the refund goes to those who bore it.
 */
export const chargebackPartReturned = (
  returned: Owed & { provider: string; shares: Shares },
): Posting => ({
  kind: 'chargeback_part_returned',
  orderId: null,
  currency: returned.currency,
  transfers: routeTransfers(
    [{ debit: refundClearing(returned.provider), amountMinor: sumOfShares(returned.shares) }],
    shareTargets(returned),
  ),
})

/**
 * The bank gave the money back: what it took and what the promotions had got back is divided among
 * everybody who lost their part. Throws a RangeError when both do not add up.
 */
export const chargebackWon = (
  back: Owed & {
    provider: string
    shares: Shares
    customerMinor: number
    promotionsMinor: number
    /** What refunds had counted as paid by the bank: it is owed to the customer again. */
    refundMinor: number
  },
): Posting => ({
  kind: 'chargeback_won',
  orderId: null,
  currency: back.currency,
  transfers: routeTransfers(
    [
      { debit: external(back.provider), amountMinor: back.customerMinor },
      { debit: platformPromotions, amountMinor: back.promotionsMinor },
    ],
    [
      { credit: refundClearing(back.provider), amountMinor: back.refundMinor },
      ...shareTargets(back),
    ],
  ),
})

const shareTargets = ({ sellerId, shares }: { sellerId: string; shares: Shares }) => [
  { credit: sellerAvailable(sellerId), amountMinor: shares.sellerNetMinor },
  { credit: platformCommission, amountMinor: shares.commissionMinor },
  { credit: platformFees, amountMinor: shares.serviceFeeMinor },
  { credit: taxPayable, amountMinor: shares.taxMinor },
]

/** What the bank had taken of refunds that were owed, or of the platform, and gave back. */
export const chargebackRestWon = (back: {
  provider: string
  currency: Currency
  amountMinor: number
  to: 'refund' | 'platform'
}): Posting => ({
  kind: 'chargeback_won',
  orderId: null,
  currency: back.currency,
  transfers: routeTransfers(
    [{ debit: external(back.provider), amountMinor: back.amountMinor }],
    [
      {
        credit: back.to === 'refund' ? refundClearing(back.provider) : platformFees,
        amountMinor: back.amountMinor,
      },
    ],
  ),
})

/** What a seller owes is taken from what became available, before it can be paid out. */
export const receivableNetting = (netted: Owed & { amountMinor: number }): Posting => ({
  kind: 'receivable_netting',
  orderId: null,
  currency: netted.currency,
  transfers: routeTransfers(
    [{ debit: sellerAvailable(netted.sellerId), amountMinor: netted.amountMinor }],
    [{ credit: chargebackReceivable(netted.sellerId), amountMinor: netted.amountMinor }],
  ),
})
