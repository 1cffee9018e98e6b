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
const sellerOnly = (topic: string) => topic.startsWith('earning.')
/** What wakes the moderation queue of the staff app. */
const moderationTopics = new Set<string>(['service.submitted', 'service.unpublished'])
const disputeTopics = new Set<string>([
  'order.disputed',
  'order.dispute_escalated',
  'order.charged_back',
  'payment.quarantined',
])

const roomsOf = ({ topic }: StoredEvent, audience: Audience): string[] => {
  const { customerUserId, sellerUserId } = audience
  const rooms: string[] = []
  if (customerUserId !== null && !sellerOnly(topic)) rooms.push(roomOf.user(customerUserId))
  if (sellerUserId !== null && !customerOnly.has(topic)) rooms.push(roomOf.user(sellerUserId))
  if (moderationTopics.has(topic)) rooms.push(roomOf.staff('moderation'))
  if (disputeTopics.has(topic)) rooms.push(roomOf.staff('support'))
  return rooms
}
