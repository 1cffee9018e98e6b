import type { OrderView } from '../../contracts/orders'
import { dividePartialRefund } from '../../domain/ledger/shares'

export type RefundShares = {
  /** What the customer gets back. */
  customerMinor: number
  /** What the seller gets of the rest, once the commission is taken off. */
  sellerMinor: number
}

/**
 * Who gets what of the money that is still held when so much goes back to the customer: the sums
 * that the ledger would post. Of milestones the last is given back first, and one at most divided.
 */
export function refundShares(order: OrderView, refundMinor: number): RefundShares {
  let left = refundMinor
  let sellerMinor = 0
  for (const slice of slicesOf(order).toReversed()) {
    const back = Math.min(left, slice.totalMinor)
    left -= back
    sellerMinor += sellerPart(order, slice, back)
  }
  return { customerMinor: refundMinor - left, sellerMinor }
}

type Slice = Pick<
  OrderView['quote'],
  | 'totalMinor'
  | 'subsidyMinor'
  | 'sellerNetMinor'
  | 'commissionMinor'
  | 'serviceFeeMinor'
  | 'taxMinor'
>

const over: readonly string[] = ['released', 'refunded', 'split']

/**
 * Milestones that are not paid out yet, or the order as one slice; what was bought after it comes
 * last, each at the price that was frozen with the order.
 */
function slicesOf({ quote, milestones, supplements }: OrderView): Slice[] {
  const bought = supplements.filter(({ status }) => status === 'paid')
  const extra = quote.extraRevision
  const extras = extra === null ? [] : bought.map(() => ({ ...extra, subsidyMinor: 0 }))
  if (quote.milestones.length === 0) return [quote, ...extras]
  const open = quote.milestones.filter(
    ({ id }) => !milestones.some((each) => each.id === id && over.includes(each.status)),
  )
  return [...open, ...extras]
}

function sellerPart(order: OrderView, slice: Slice, refundMinor: number): number {
  if (refundMinor <= 0) return slice.sellerNetMinor
  if (refundMinor >= slice.totalMinor) return 0
  const { currency } = order.quote
  const money = { ...slice, currency, orderId: order.id, sellerId: order.seller.id }
  return dividePartialRefund(money, refundMinor).kept.sellerNetMinor
}
