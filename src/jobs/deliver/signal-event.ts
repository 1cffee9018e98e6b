import type { Ctx } from '../../context'
import { roomOf } from '../../contracts/realtime'
import { queuesOfTopic } from '../../domain/staff/staff-queues'
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
const customerOnly = new Set<string>(['order.expired'])
const sellerOnly = (topic: string) => topic.startsWith('earning.') || topic === 'offer.not_chosen'
/** What the two sides of a dispute do not hear of: a decision before its second approval. */
const staffOnly = new Set<string>([
  'order.decision_proposed',
  'order.decision_refused',
  'order.dispute_escalated',
])
const nobody: Audience = { customerUserId: null, sellerUserId: null }

const roomsOf = ({ topic }: StoredEvent, audience: Audience): string[] => {
  const rooms: string[] = []
  const { customerUserId, sellerUserId } = staffOnly.has(topic) ? nobody : audience
  if (customerUserId !== null && !sellerOnly(topic)) rooms.push(roomOf.user(customerUserId))
  if (sellerUserId !== null && !customerOnly.has(topic)) rooms.push(roomOf.user(sellerUserId))
  rooms.push(...queuesOfTopic(topic).map((queue) => roomOf.staff(queue)))
  return rooms
}
