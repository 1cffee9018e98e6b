import type { EarningStatus } from '../../contracts/orders'
import type { TransitionRule } from '../../domain/orders/transition-rule'
import { currentMilestone, nextMilestone } from './order-parts-state'
import type { OrderRecord } from './order-record'
import { orderSlices } from './order-slices'

/** Days for the work that begins with a transition: the milestone's, or the whole order's. */
export const daysOfWork = (order: OrderRecord, { money }: TransitionRule): number => {
  const milestone = money === 'release_slice' ? nextMilestone(order) : currentMilestone(order)
  return milestone?.dueDays ?? order.deliveryDays
}

/**
 * What the seller's earning is after a transition. An end that gives everything back reaches only
 * what is held: the milestones that were accepted before stay earned, and clear in their time.
 */
export const earningAfter = (
  order: OrderRecord,
  { earning, money }: TransitionRule,
): EarningStatus => {
  if (earning === 'unchanged') return order.earningStatus
  if (money !== 'full_refund') return earning
  const parts = [...order.parts.milestones, ...order.parts.supplements]
  const isHeld = orderSlices(order).some(({ state }) => state === 'held')
  if (isHeld && parts.some((part) => part.earning === 'clearing')) return 'pending'
  return parts.some((part) => part.earning === 'cleared') ? 'available' : earning
}
