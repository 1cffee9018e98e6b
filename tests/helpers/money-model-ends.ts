import { dividePartialRefund, noShares } from '../../src/domain/ledger/shares'
import {
  heldTotal,
  release,
  withinReach,
  type ModelOrder,
  type ModelSlice,
  type MoneyModel,
} from './money-model'
import { modelRefund } from './money-model-bank'

/** So much of what is within reach goes back, the last slices first; the seller keeps the rest. */
const closeWith = (model: MoneyModel, order: ModelOrder, refundMinor: number): void => {
  let left = refundMinor
  const refunds = new Map<string, number>()
  for (const slice of withinReach(order).toReversed()) {
    const back = Math.min(left, slice.totalMinor)
    left -= back
    if (back > 0) refunds.set(slice.paymentId, (refunds.get(slice.paymentId) ?? 0) + back)
    closeSlice(model, slice, back)
  }
  for (const [paymentId, amountMinor] of refunds) {
    modelRefund(model, order, { paymentId, amountMinor })
  }
}

const closeSlice = (model: MoneyModel, slice: ModelSlice, back: number): void => {
  const isHeld = slice.state === 'held'
  slice.backMinor = back
  if (back === 0) {
    if (isHeld) release(model, slice, slice)
    return
  }
  const money = { ...slice, orderId: '', sellerId: '', currency: 'XOF' as const }
  const { kept } = dividePartialRefund(money, back)
  if (!isHeld) model.pendingMinor -= slice.earned.sellerNetMinor
  slice.earned = noShares
  slice.state = 'gone'
  if (back < slice.totalMinor) release(model, slice, kept)
}

/** Both agreed that the order ends, and that so much goes back. */
export const modelCancel = (model: MoneyModel, order: ModelOrder, refundMinor: number): void => {
  order.isPartlyEarned =
    refundMinor < heldTotal(order) ||
    order.slices.some(({ state }) => state === 'pending' || state === 'available')
  closeWith(model, order, refundMinor)
  order.status = 'cancelled'
}

/** What was decided about a dispute is carried out. */
export const modelResolve = (model: MoneyModel, order: ModelOrder): void => {
  const decision = order.dispute?.decision
  if (!decision) throw new Error('nothing was decided')
  closeWith(model, order, decision.refundMinor)
  order.status = `resolved_${decision.outcome}`
  order.dispute = null
}
