import {
  addShares,
  divideByShares,
  noShares,
  sharesLeft,
  sharesLess,
} from '../../src/domain/ledger/shares'
import {
  credit,
  grossOf,
  heldSlices,
  sum,
  takeFromSeller,
  type ModelOrder,
  type ModelSlice,
  type ModelTaking,
  type MoneyModel,
} from './money-model'

const slicesOf = (order: ModelOrder, paymentId: string): ModelSlice[] =>
  order.slices.filter((slice) => slice.paymentId === paymentId)
const partsOf = (order: ModelOrder, paymentId: string): ModelTaking[] =>
  order.takings.filter((taking) => taking.isPart && taking.paymentId === paymentId)
/** What the customer paid by this payment and we did not give back. */
const keptMinor = (order: ModelOrder, paymentId: string): number =>
  sum(slicesOf(order, paymentId).map(({ totalMinor, backMinor }) => totalMinor - backMinor))

/** What a bank can still take of an order by this payment. */
export const stakeMinor = (order: ModelOrder, paymentId: string): number =>
  keptMinor(order, paymentId) -
  sum(
    order.takings
      .filter((taking) => taking.paymentId === paymentId)
      .map(({ openMinor }) => openMinor),
  )

/**
 * So much went back to the customer. What their bank had given them already settles a part of it,
 * and goes to those who had borne it.
 */
export const modelRefund = (
  model: MoneyModel,
  order: ModelOrder,
  { paymentId, amountMinor }: { paymentId: string; amountMinor: number },
): void => {
  model.refundedMinor += amountMinor
  const parts = partsOf(order, paymentId)
  const takenMinor = sum(parts.map(({ openMinor }) => openMinor))
  let left = Math.min(amountMinor, Math.max(0, takenMinor - keptMinor(order, paymentId)))
  for (const part of parts) {
    const back = Math.min(left, part.openMinor)
    const shares = divideByShares(back, part.shares)
    part.openMinor -= back
    part.shares = sharesLess(part.shares, shares)
    left -= back
    credit(model, shares.sellerNetMinor)
  }
}

type Taken = { reference: string; paymentId: string; amountMinor: number }

/** The bank takes so much of a payment: a part, or all that is left of the order. */
export const modelTake = (model: MoneyModel, order: ModelOrder, taken: Taken): void => {
  const isAll = taken.amountMinor === stakeMinor(order, taken.paymentId)
  const isOwn = taken.paymentId === order.paymentId
  if (isAll && isOwn && canEnd(order)) takeWhole(model, order, taken)
  else takePart(model, order, taken)
}

const canEnd = ({ isChargedBack, isPartlyEarned, status }: ModelOrder): boolean =>
  !isChargedBack && status !== 'resolved_refund' && (status !== 'cancelled' || isPartlyEarned)

const takePart = (model: MoneyModel, order: ModelOrder, taken: Taken): void => {
  const agreed = addShares(slicesOf(order, taken.paymentId))
  const borne = addShares(partsOf(order, taken.paymentId).map(({ shares }) => shares))
  const shares = divideByShares(taken.amountMinor, sharesLeft(agreed, borne))
  takeFromSeller(model, shares.sellerNetMinor)
  order.takings.push({
    ...taken,
    openMinor: taken.amountMinor,
    shares,
    isPart: true,
    isLost: false,
  })
}

/** The order ends; revisions that are still held go back by themselves. */
const takeWhole = (model: MoneyModel, order: ModelOrder, taken: Taken): void => {
  for (const slice of heldSlices(order).filter(({ kind }) => kind === 'supplement')) {
    slice.state = 'gone'
    slice.backMinor = slice.totalMinor
    modelRefund(model, order, { paymentId: slice.paymentId, amountMinor: slice.totalMinor })
  }
  const main = slicesOf(order, order.paymentId)
  const inState = (wanted: ModelSlice['state']) => main.filter(({ state }) => state === wanted)
  const held = divideByShares(sum(inState('held').map(grossOf)), addShares(main))
  const pendingMinor = sum(inState('pending').map(({ earned }) => earned.sellerNetMinor))
  const released = addShares(
    [...inState('pending'), ...inState('available')].map(({ earned }) => earned),
  )
  const borne = addShares(partsOf(order, order.paymentId).map(({ shares }) => shares))
  const shares = sharesLeft(addShares([released, held]), borne)
  model.pendingMinor -= pendingMinor
  const clearedMinor = shares.sellerNetMinor - held.sellerNetMinor - pendingMinor
  if (clearedMinor < 0) credit(model, -clearedMinor)
  else takeFromSeller(model, clearedMinor)
  for (const slice of main) Object.assign(slice, { state: 'gone', earned: noShares })
  order.takings.push({
    ...taken,
    openMinor: taken.amountMinor,
    shares,
    isPart: false,
    isLost: false,
  })
  order.isChargedBack = true
  order.dispute = null
}

/** The bank gives a case back: what no refund has settled goes to those who bore it. */
export const modelWon = (model: MoneyModel, order: ModelOrder, taking: ModelTaking): void => {
  credit(model, taking.shares.sellerNetMinor)
  order.takings = order.takings.filter((other) => other !== taking)
}
