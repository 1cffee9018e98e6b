import { minorUnits, sumMinor } from '../money/minor-units'
import type { OrderMoney } from './shares'

/** The name of the slice of an order whose money moves as one. */
export const wholeOrder = 'whole'

/**
 * A part of an order's money that is released or given back on its own: the whole order, one of its
 * milestones, or a supplement that was paid for later.
 */
export type Slice = OrderMoney & {
  slice: string
  kind: 'whole' | 'milestone' | 'supplement'
  /** The payment that brought its money and gets its refunds. */
  paymentId: string
  provider: string
  /** `clearing`: released, and the seller's part is not available yet; `closed`: out of reach. */
  state: 'held' | 'clearing' | 'closed'
}

/** How a slice is closed: nothing given back, everything, or a part of its total. */
export type Closing = { slice: Slice; act: 'release' | 'refund' | 'split'; refundMinor: number }

const inState = (slices: readonly Slice[], state: Slice['state']): Slice[] =>
  slices.filter((slice) => slice.state === state)

/**
 * The slices that a decision reaches: those that are held; once nothing is, those that still clear.
 * What was released and cleared is the seller's.
 */
const withinReach = (slices: readonly Slice[]): Slice[] => {
  const held = inState(slices, 'held')
  return held.length > 0 ? held : inState(slices, 'clearing')
}

/** The customer's part of what is held now, in minor units. */
export const heldTotalMinor = (slices: readonly Slice[]): number =>
  sumMinor(inState(slices, 'held').map(({ totalMinor }) => totalMinor))

/** All that the customer could get back now, in minor units. */
export const refundableMinor = (slices: readonly Slice[]): number =>
  sumMinor(withinReach(slices).map(({ totalMinor }) => totalMinor))

/**
 * Divides a refund among the slices within reach, the last first: what was begun last is given back
 * first, at most one slice is divided, the others are released or refunded whole.
 * Throws a RangeError for less than nothing or more than `refundableMinor`.
 */
export const closeSlices = (slices: readonly Slice[], refundMinor: number): Closing[] => {
  let left = minorUnits(refundMinor)
  if (left < 0 || left > refundableMinor(slices)) {
    throw new RangeError(`cannot give back ${refundMinor}`)
  }
  const lastFirst = withinReach(slices).toReversed()
  const closings = lastFirst.map((slice): Closing => {
    const back = Math.min(left, slice.totalMinor)
    left -= back
    const act = back === 0 ? 'release' : back === slice.totalMinor ? 'refund' : 'split'
    return { slice, act, refundMinor: back }
  })
  return closings.toReversed()
}

/**
 * What accepting one delivery releases while others follow: the first held milestone, and the
 * supplements that were paid for it.
 */
export const slicesOfDelivery = (slices: readonly Slice[]): Slice[] => {
  const held = inState(slices, 'held')
  const current = held.find(({ kind }) => kind !== 'supplement')
  return held.filter((slice) => slice === current || slice.kind === 'supplement')
}
