import type { Ctx, Tx } from '../../context'
import type { EventTopic } from '../../contracts/events'
import type { OfferSide } from '../../contracts/offers'
import type { OfferRecord } from '../../store/offers/offer-record'
import { appendEvent } from '../../store/events'

/** Records what happened to an offer, once per offer (or per `occasion`). */
export const tellOffer = async (
  ctx: Ctx,
  tx: Tx,
  event: {
    topic: Extract<EventTopic, `offer.${string}`>
    offer: Pick<OfferRecord, 'id' | 'conversationId' | 'title'>
    by: { side: OfferSide; userId: string } | null
    occasion?: string
  },
): Promise<void> => {
  const { offer, by } = event
  await appendEvent(tx, {
    topic: event.topic,
    subject: { kind: 'offer', id: offer.id },
    actor: by === null ? { kind: 'system', id: null } : { kind: by.side, id: by.userId },
    payload: { conversationId: offer.conversationId, title: offer.title },
    dedupeKey: event.occasion === undefined ? offer.id : `${offer.id}:${event.occasion}`,
    occurredAt: ctx.clock(),
  })
}
