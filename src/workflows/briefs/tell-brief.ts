import type { Ctx, Tx } from '../../context'
import type { EventTopic } from '../../contracts/events'
import { appendEvent, type EventActor } from '../../store/events'

/** Records what happened to a brief; the moment tells its several openings and closings apart. */
export const tellBrief = async (
  ctx: Ctx,
  tx: Tx,
  event: {
    topic: Extract<EventTopic, `brief.${string}`>
    brief: { id: string; title: string; customerId: string }
    actor: EventActor
    payload?: Record<string, unknown>
  },
): Promise<void> => {
  const { topic, brief, actor } = event
  const now = ctx.clock()
  await appendEvent(tx, {
    topic,
    subject: { kind: 'brief', id: brief.id },
    actor,
    payload: { title: brief.title, customerId: brief.customerId, ...event.payload },
    dedupeKey: `${brief.id}:${now.toISOString()}`,
    occurredAt: now,
  })
}
