import type { Ctx } from '../../context'
import { roomOf } from '../../contracts/realtime'
import { eventAudience, type Audience } from '../../queries/notifications/event-audience'
import type { StoredEvent } from '../../store/event-delivery'

/** Tells the browsers of everyone concerned that something changed. */
export const signalEvent = async (ctx: Ctx, event: StoredEvent): Promise<void> => {
  const subject = { kind: event.subjectKind, id: event.subjectId }
  const rooms = roomsOf(event, await eventAudience(ctx.db, subject))
  if (rooms.length === 0) return
  const signal = {
    id: event.id,
    topic: event.topic,
    subjectId: event.subjectId,
    actorId: event.actorId,
    at: event.occurredAt.toISOString(),
  }
  await ctx.providers.realtime.publish({ rooms, signal })
}

/** What only one side of an order may or needs to hear of. */
const customerOnly = new Set<string>(['order.placed', 'order.expired'])
const sellerOnly = (topic: string) => topic.startsWith('earning.') || topic === 'offer.not_chosen'
/** What the two sides of a dispute do not hear of: a decision before its second approval. */
const staffOnly = new Set<string>([
  'order.decision_proposed',
  'order.decision_refused',
  'order.dispute_escalated',
])
const nobody: Audience = { customerUserId: null, sellerUserId: null }
/** What wakes the moderation queue of the staff app. */
const moderationTopics = new Set<string>([
  'service.submitted',
  'service.unpublished',
  'brief.posted',
  'brief.closed',
])
/** Work that staff have to look after. */
const failureTopics = new Set<string>(['workflow.compensation_failed', 'workflow.failed'])
const disputeTopics = new Set<string>([
  'order.disputed',
  'order.dispute_escalated',
  'order.dispute_answered',
  'order.dispute_statement_added',
  'order.dispute_decided',
  'order.decision_proposed',
  'order.decision_refused',
  'order.decision_appealed',
  'order.charged_back',
  'payment.quarantined',
])

const roomsOf = ({ topic }: StoredEvent, audience: Audience): string[] => {
  const rooms: string[] = []
  const { customerUserId, sellerUserId } = staffOnly.has(topic) ? nobody : audience
  if (customerUserId !== null && !sellerOnly(topic)) rooms.push(roomOf.user(customerUserId))
  if (sellerUserId !== null && !customerOnly.has(topic)) rooms.push(roomOf.user(sellerUserId))
  if (moderationTopics.has(topic)) rooms.push(roomOf.staff('moderation'))
  if (failureTopics.has(topic)) rooms.push(roomOf.staff('support'), roomOf.staff('finance'))
  if (disputeTopics.has(topic)) rooms.push(roomOf.staff('support'))
  return rooms
}
