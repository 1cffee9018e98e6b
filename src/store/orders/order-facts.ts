import { heldTotalMinor } from '../../domain/ledger/slices'
import type { DisputeFacts, OrderFacts } from '../../domain/orders/guards'
import type { ArmedTimer } from '../../domain/orders/timers'
import { isTransitionName } from '../../domain/orders/transition'
import { nextMilestone } from './order-parts-state'
import type { OrderRecord } from './order-record'
import { orderSlices } from './order-slices'

/** What the transition table needs to know about a stored order. */
export const orderFacts = (order: OrderRecord): OrderFacts => ({
  status: order.status,
  earningStatus: order.earningStatus,
  asksRequirements: order.requirements.length > 0,
  autoAccepts: order.autoAccepts,
  timerAt: order.timerPausedAt === null ? order.timerAt : null,
  armedTimer: armedTimer(order),
  dueAt: order.dueAt,
  deliveredAt: order.deliveredAt,
  hasDelivery: order.deliveryCount > 0,
  hasMoreMilestones: nextMilestone(order) !== undefined,
  hasHeldMoney: order.heldMinor > 0,
  revisionsUsed: order.revisionsUsed,
  revisionsAllowed: order.revisionsAllowed,
  isReviewWindowExtended: order.isReviewWindowExtended,
  finishedAt: order.finishedAt,
  reviewedBy: order.reviewedBy,
  proposal: order.proposal && {
    ...order.proposal,
    isFull: order.proposal.refundMinor >= refundableMinor(order),
  },
  extension: order.extension,
  dispute: order.dispute && disputeFacts(order.dispute),
})

/** The most that a cancellation can give back to the customer now, in minor units. */
export const refundableMinor = (order: OrderRecord): number => heldTotalMinor(orderSlices(order))

export const armedTimer = (
  order: Pick<OrderRecord, 'timerTransition' | 'timerAt' | 'timerPausedAt'>,
): ArmedTimer | null => {
  const { timerTransition: transition, timerAt: at, timerPausedAt: pausedAt } = order
  return transition !== null && at !== null && isTransitionName(transition)
    ? { transition, at, pausedAt }
    : null
}

/** What the rules look at in an open dispute. */
export const disputeFacts = (dispute: NonNullable<OrderRecord['dispute']>): DisputeFacts => ({
  awaitsAnswerOf: dispute.awaitsAnswerOf,
  answerDueAt: dispute.answerDueAt,
  escalateAt: dispute.escalateAt,
  decision: dispute.decision?.outcome ?? null,
  isApproved: dispute.decision?.isAnnounced ?? false,
  isAppealed: dispute.appealedBy !== null,
  acceptedBy: dispute.decision?.acceptedBy ?? [],
  appealEndsAt: dispute.decision?.appealEndsAt ?? null,
})
