import type { EventTopic } from '../../contracts/events'
import type { StaffQueue } from '../../contracts/realtime'

/** The same words as StaffRole of the context, which nothing pure may import. */
type Role = 'moderator' | 'support' | 'finance' | 'admin'

/** Whose screens a role hears: support also reads the cases of moderation. */
const queuesByRole = {
  moderator: ['moderation'],
  support: ['support', 'moderation'],
  finance: ['finance'],
  admin: ['moderation', 'support', 'finance'],
} as const satisfies Record<Role, readonly StaffQueue[]>

/** The queues that a member of the staff hears of. */
export const queuesOfRole = (role: Role): readonly StaffQueue[] => queuesByRole[role]

/** The roles that hear of any of these topics, in the order of their names here. */
export const rolesHearing = (topics: readonly EventTopic[]): Role[] => {
  const queues = new Set(topics.flatMap(queuesOfTopic))
  const roles = ['moderator', 'support', 'finance', 'admin'] as const
  return roles.filter((role) => queuesOfRole(role).some((queue) => queues.has(queue)))
}

const moderation: readonly EventTopic[] = [
  'service.submitted',
  'service.published',
  'service.changes_requested',
  'service.rejected',
  'service.unpublished',
  'brief.posted',
  'brief.published',
  'brief.changes_requested',
  'brief.rejected',
  'brief.closed',
]
/** All three roles see the dispute desk: two of them decide, each may be the second person. */
const disputes: readonly EventTopic[] = [
  'order.disputed',
  'order.dispute_escalated',
  'order.dispute_answered',
  'order.dispute_statement_added',
  'order.decision_proposed',
  'order.decision_refused',
  'order.dispute_decided',
  'order.decision_appealed',
  'order.decision_accepted',
  'order.resolved',
]
const lostMoney: readonly EventTopic[] = [
  'order.charged_back',
  'payment.quarantined',
  'payment.announcement_quarantined',
  'payment.refund_failed',
  'chargeback.opened',
  'chargeback.won',
  'chargeback.lost',
  'chargeback.closed',
  // Work that somebody has to look after.
  'workflow.compensation_failed',
  'workflow.failed',
  'workflow.retried',
]
const payouts: readonly EventTopic[] = [
  'payout.requested',
  'payout.sent',
  'payout.paid',
  'payout.failed',
  'payout.cancelled',
  'reconciliation.difference_found',
  'reconciliation.difference_resolved',
]

const queuesByTopic = new Map<string, readonly StaffQueue[]>([
  ...moderation.map((topic) => [topic, ['moderation']] as const),
  ...disputes.map((topic) => [topic, ['moderation', 'support', 'finance']] as const),
  ...lostMoney.map((topic) => [topic, ['support', 'finance']] as const),
  ...payouts.map((topic) => [topic, ['finance']] as const),
])

/** The queues of the staff that something concerns; none for what runs by itself. */
export const queuesOfTopic = (topic: string): readonly StaffQueue[] =>
  queuesByTopic.get(topic) ?? []

const pagesBySubject: Readonly<Record<string, readonly string[]>> = {
  service: ['moderation-cases', 'services'],
  brief: ['moderation-cases', 'briefs'],
  order: ['disputes', 'orders'],
  payment: ['payments'],
  payout: ['payouts'],
  chargeback: ['chargebacks'],
  reconciliation: ['reconciliation-differences'],
  workflow: ['workflow-runs'],
}

/** The lists of the admin in which an event shows, the one that staff work in first. */
export const pagesOfTopic = (topic: string): readonly string[] =>
  pagesBySubject[topic.slice(0, topic.indexOf('.'))] ?? []
