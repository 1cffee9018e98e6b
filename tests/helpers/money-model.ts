import type { Shares } from '../../src/domain/ledger/shares'

/** A slice of an order's money: the whole, a milestone or a revision that was paid apart. */
export type ModelSlice = Shares & {
  kind: 'main' | 'supplement'
  totalMinor: number
  subsidyMinor: number
  state: 'held' | 'pending' | 'available' | 'gone'
  /** What the seller has of it, once it was released. */
  earned: Shares
  /** What of it went back to the customer. */
  backMinor: number
  paymentId: string
}

/** What a bank took and did not give back, in one case. */
export type ModelTaking = {
  reference: string
  paymentId: string
  /** What the case is about, and what of it no refund has settled since. */
  amountMinor: number
  openMinor: number
  /** Who gets how much of it when the bank gives it back. */
  shares: Shares
  /** The order went on without it; the others ended theirs. */
  isPart: boolean
  isLost: boolean
}

export type ModelDispute = {
  awaits: ('customer' | 'seller')[]
  stakeMinor: number
  isAppealed: boolean
  decision: {
    outcome: 'refund' | 'split' | 'release'
    refundMinor: number
    isAnnounced: boolean
  } | null
}

export type ModelOrder = {
  id: string
  paymentId: string
  status:
    | 'in_progress'
    | 'delivered'
    | 'revision_requested'
    | 'completed'
    | 'cancelled'
    | 'disputed'
    | 'resolved_refund'
    | 'resolved_split'
    | 'resolved_release'
  isChargedBack: boolean
  /** Cancelled, and the seller kept a part. */
  isPartlyEarned: boolean
  dispute: ModelDispute | null
  slices: ModelSlice[]
  takings: ModelTaking[]
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
export const sum = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0)
export const heldSlices = (order: ModelOrder): ModelSlice[] =>
  order.slices.filter(({ state }) => state === 'held')
export const heldTotal = (order: ModelOrder): number =>
  sum(heldSlices(order).map(({ totalMinor }) => totalMinor))
export const heldGross = (model: MoneyModel): number =>
  sum(model.orders.flatMap((order) => heldSlices(order).map(grossOf)))
export const inTransit = ({ payout }: MoneyModel): number => payout?.amountMinor ?? 0

/** It waits to become available. */
export const release = (model: MoneyModel, slice: ModelSlice, earned: Shares): void => {
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

/** What is owed is taken from what is available. */
const net = (model: MoneyModel): void => {
  const netted = Math.min(model.availableMinor, model.owedMinor)
  model.availableMinor -= netted
  model.owedMinor -= netted
}

/** Becomes the seller's, less what they owe. */
export const credit = (model: MoneyModel, amountMinor: number): void => {
  model.availableMinor += amountMinor
  net(model)
}

/** The seller returns it, or owes what they do not have. */
export const takeFromSeller = (model: MoneyModel, amountMinor: number): void => {
  const there = Math.min(model.availableMinor, amountMinor)
  model.availableMinor -= there
  model.owedMinor += amountMinor - there
}

export const modelClear = (model: MoneyModel, slice: ModelSlice): void => {
  slice.state = 'available'
  model.pendingMinor -= slice.earned.sellerNetMinor
  credit(model, slice.earned.sellerNetMinor)
}

/** What can be given back to the customer: of what is held; once nothing is, of what still clears. */
export const withinReach = (order: ModelOrder): ModelSlice[] => {
  const held = heldSlices(order)
  return held.length > 0 ? held : order.slices.filter(({ state }) => state === 'pending')
}
export const reachMinor = (order: ModelOrder): number =>
  sum(withinReach(order).map(({ totalMinor }) => totalMinor))

export const modelPayoutReturned = (model: MoneyModel): void => {
  const amountMinor = inTransit(model)
  model.payout = null
  credit(model, amountMinor)
}

export const modelPaid = (model: MoneyModel): void => {
  model.paidMinor += inTransit(model)
  model.payout = null
}
