import type { Shares } from '../../src/domain/ledger/shares'
import { divideByShares, dividePartialRefund, noShares } from '../../src/domain/ledger/shares'

/** A slice of an order's money: the whole, a milestone or a revision that was paid apart. */
export type ModelSlice = Shares & {
  kind: 'main' | 'supplement'
  totalMinor: number
  subsidyMinor: number
  state: 'held' | 'pending' | 'available' | 'gone'
  /** What the seller has of it, once it was released. */
  earned: Shares
  paymentId: string
  isContested: boolean
}

export type ModelOrder = {
  id: string
  paymentId: string
  status: 'in_progress' | 'delivered' | 'revision_requested' | 'completed' | 'cancelled'
  isChargedBack: boolean
  slices: ModelSlice[]
  /** What a bank took and may give back: to whom it belonged. */
  taken: { paymentId: string; sellerMinor: number } | null
}

export type ModelPayout = {
  id: string
  amountMinor: number
  status: 'requested' | 'awaiting_approval' | 'in_transit'
  isAsked: boolean
}

/** Everything that the books must say about one seller and their customers. */
export type MoneyModel = {
  orders: ModelOrder[]
  pendingMinor: number
  availableMinor: number
  owedMinor: number
  paidMinor: number
  refundedMinor: number
  payout: ModelPayout | null
}

export const emptyModel = (): MoneyModel => ({
  orders: [],
  pendingMinor: 0,
  availableMinor: 0,
  owedMinor: 0,
  paidMinor: 0,
  refundedMinor: 0,
  payout: null,
})

export const grossOf = ({ totalMinor, subsidyMinor }: ModelSlice): number =>
  totalMinor + subsidyMinor
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
export const heldSlices = (order: ModelOrder): ModelSlice[] =>
  order.slices.filter(({ state }) => state === 'held')
export const heldTotal = (order: ModelOrder): number =>
  sum(heldSlices(order).map(({ totalMinor }) => totalMinor))
export const heldGross = (model: MoneyModel): number =>
  sum(model.orders.flatMap((order) => heldSlices(order).map(grossOf)))
export const inTransit = ({ payout }: MoneyModel): number => payout?.amountMinor ?? 0

const release = (model: MoneyModel, slice: ModelSlice, earned: Shares): void => {
  slice.state = 'pending'
  slice.earned = earned
  model.pendingMinor += earned.sellerNetMinor
}

/** One delivery was accepted: a milestone and the revisions paid for it, or all that is left. */
export const modelAccept = (model: MoneyModel, order: ModelOrder): void => {
  const held = heldSlices(order)
  const main = held.filter(({ kind }) => kind === 'main')
  const isLast = main.length < 2
  for (const slice of held) {
    if (isLast || slice === main[0] || slice.kind === 'supplement') release(model, slice, slice)
  }
  order.status = isLast ? 'completed' : 'in_progress'
}

/** The order ends: so much goes back, the last slices first; the seller keeps the rest. */
export const modelCancel = (model: MoneyModel, order: ModelOrder, refundMinor: number): void => {
  let left = refundMinor
  for (const slice of heldSlices(order).toReversed()) {
    const back = Math.min(left, slice.totalMinor)
    left -= back
    if (back === slice.totalMinor) slice.state = 'gone'
    else if (back === 0) release(model, slice, slice)
    else {
      const money = { ...slice, orderId: order.id, sellerId: '', currency: 'XOF' as const }
      release(model, slice, dividePartialRefund(money, back).kept)
    }
  }
  model.refundedMinor += refundMinor
  order.status = 'cancelled'
}

/** What is owed is taken from what is available. */
const net = (model: MoneyModel): void => {
  const netted = Math.min(model.availableMinor, model.owedMinor)
  model.availableMinor -= netted
  model.owedMinor -= netted
}

const credit = (model: MoneyModel, amountMinor: number): void => {
  model.availableMinor += amountMinor
  net(model)
}

const takeFromSeller = (model: MoneyModel, amountMinor: number): void => {
  const there = Math.min(model.availableMinor, amountMinor)
  model.availableMinor -= there
  model.owedMinor += amountMinor - there
}

export const modelClear = (model: MoneyModel, slice: ModelSlice): void => {
  slice.state = 'available'
  model.pendingMinor -= slice.earned.sellerNetMinor
  credit(model, slice.earned.sellerNetMinor)
}

/** The bank takes an order's own payment; revisions that are still held go back by themselves. */
export const modelChargeBack = (model: MoneyModel, order: ModelOrder): void => {
  const main = order.slices.filter(({ kind }) => kind === 'main')
  const whole = main.reduce<Shares>(
    (all, slice) => ({
      sellerNetMinor: all.sellerNetMinor + slice.sellerNetMinor,
      commissionMinor: all.commissionMinor + slice.commissionMinor,
      serviceFeeMinor: all.serviceFeeMinor + slice.serviceFeeMinor,
      taxMinor: all.taxMinor + slice.taxMinor,
    }),
    noShares,
  )
  const heldMinor = sum(main.filter(({ state }) => state === 'held').map(grossOf))
  const pending = sum(
    main.filter(({ state }) => state === 'pending').map(({ earned }) => earned.sellerNetMinor),
  )
  const cleared = sum(
    main.filter(({ state }) => state === 'available').map(({ earned }) => earned.sellerNetMinor),
  )
  model.pendingMinor -= pending
  takeFromSeller(model, cleared)
  order.taken = {
    paymentId: order.paymentId,
    sellerMinor: pending + cleared + divideByShares(heldMinor, whole).sellerNetMinor,
  }
  for (const slice of heldSlices(order)) {
    if (slice.kind === 'supplement') model.refundedMinor += slice.totalMinor
    slice.state = 'gone'
  }
  for (const slice of main) slice.state = 'gone'
  order.isChargedBack = true
}

/** The bank takes a released revision's payment: the order stays as it is. */
export const modelContestSupplement = (
  model: MoneyModel,
  order: ModelOrder,
  slice: ModelSlice,
): void => {
  slice.isContested = true
  takeFromSeller(model, slice.sellerNetMinor)
  order.taken = { paymentId: slice.paymentId, sellerMinor: slice.sellerNetMinor }
}

export const modelWon = (model: MoneyModel, order: ModelOrder): void => {
  credit(model, order.taken?.sellerMinor ?? 0)
  order.taken = null
}

export const modelPayoutReturned = (model: MoneyModel): void => {
  const amountMinor = inTransit(model)
  model.payout = null
  credit(model, amountMinor)
}

export const modelPaid = (model: MoneyModel): void => {
  model.paidMinor += inTransit(model)
  model.payout = null
}
