import type { OrderMoney } from '../../domain/ledger/shares'
import { wholeOrder, type Slice } from '../../domain/ledger/slices'
import type { MilestoneRecord, SupplementRecord } from './order-parts'
import type { OrderRecord } from './order-record'

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

/** The slices that an order's money moves in, and where each stands; supplements come last. */
export const orderSlices = (order: OrderRecord): Slice[] => {
  const { milestones, supplements } = order.parts
  const supplementSlices = supplements.map((supplement) => supplementSlice(order, supplement))
  if (milestones.length > 0) {
    return [...milestones.map((milestone) => milestoneSlice(order, milestone)), ...supplementSlices]
  }
  return [wholeSlice(order, supplementSlices), ...supplementSlices]
}

const wholeSlice = (order: OrderRecord, supplements: readonly Slice[]): Slice => {
  const elsewhereMinor = supplements
    .filter(({ state }) => state === 'held')
    .reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  const isClearing =
    supplements.length > 0
      ? order.parts.wholeEarning === 'clearing'
      : order.earningStatus === 'pending' || order.earningStatus === 'frozen'
  const state = order.heldMinor > elsewhereMinor ? 'held' : isClearing ? 'clearing' : 'closed'
  const { paymentId, provider } = order
  return { ...orderMoney(order), slice: wholeOrder, kind: 'whole', paymentId, provider, state }
}

const milestoneSlice = (order: OrderRecord, milestone: MilestoneRecord): Slice => {
  const isOpen = ['pending', 'in_progress', 'delivered'].includes(milestone.status)
  const held = order.heldMinor > 0 ? 'held' : 'closed'
  return {
    ...moneyOf(order, milestone),
    subsidyMinor: milestone.subsidyMinor,
    kind: 'milestone',
    paymentId: order.paymentId,
    provider: order.provider,
    state: isOpen ? held : released(milestone),
  }
}

/** The slice of a supplement, as it stands in the ledger. */
export const supplementSlice = (order: OrderRecord, supplement: SupplementRecord): Slice => ({
  ...moneyOf(order, supplement),
  subsidyMinor: 0,
  kind: 'supplement',
  paymentId: supplement.paymentId,
  provider: supplement.provider,
  state: supplement.status === 'paid' ? 'held' : released(supplement),
})

const released = (part: MilestoneRecord | SupplementRecord): Slice['state'] =>
  part.status === 'released' && part.earning === 'clearing' ? 'clearing' : 'closed'

const moneyOf = (order: OrderRecord, part: MilestoneRecord | SupplementRecord) => ({
  orderId: order.id,
  sellerId: order.sellerId,
  currency: order.currency,
  slice: part.id,
  totalMinor: part.totalMinor,
  sellerNetMinor: part.sellerNetMinor,
  commissionMinor: part.commissionMinor,
  serviceFeeMinor: part.serviceFeeMinor,
  taxMinor: part.taxMinor,
})
