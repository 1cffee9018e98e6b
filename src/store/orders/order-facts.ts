import type { OrderFacts } from '../../domain/orders/guards'
import type { OrderRecord } from './order-record'

/** What the transition table needs to know about a stored order. */
export const orderFacts = (order: OrderRecord): OrderFacts => ({
  status: order.status,
  earningStatus: order.earningStatus,
  asksRequirements: order.requirements.length > 0,
  autoAccepts: order.autoAccepts,
  timerAt: order.timerAt,
  dueAt: order.dueAt,
  hasDelivery: order.deliveryCount > 0,
  hasHeldMoney: order.heldMinor > 0,
  revisionsUsed: order.revisionsUsed,
  revisionsAllowed: order.revisionsAllowed,
  isReviewWindowExtended: order.isReviewWindowExtended,
  finishedAt: order.finishedAt,
  reviewedBy: order.reviewedBy,
  proposal: null,
  dispute: null,
})
