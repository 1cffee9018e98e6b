import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OrderStatus } from '../../contracts/orders'
import { statusAfterLapsedPayment } from '../../domain/offers/offer-rules'
import { appendEvent } from '../events'
import { enqueueJob } from '../jobs'
import { moveOffer } from './move-offer'
import { readOffer, type OfferRecord } from './offer-record'

type Followed = {
  order: { id: string; customerId: string }
  from: OrderStatus
  to: OrderStatus
  now: Date
}

/**
 * What the payment of an order means for the offer it was made from, in the same transaction: paid,
 * the offer is accepted for good; given up or expired, it can be accepted again until its own
 * expiry. Call it for orders of the package `custom` alone.
 */
export const followOrder = async (tx: Tx, { order, from, to, now }: Followed): Promise<void> => {
  if (from !== 'awaiting_payment' || to === 'awaiting_payment') return
  const offer = await offerOfOrder(tx, order.id)
  if (offer === null) return
  const next = to === 'expired' ? statusAfterLapsedPayment(offer, now) : 'accepted'
  if (!(await moveOffer(tx, { offerId: offer.id, from: 'ordered', to: next, now }))) return
  if (next === 'accepted') await tellAccepted(tx, { offer, now })
  else await tellLapsed(tx, { offer, to: next, orderId: order.id, now })
}

const offerOfOrder = async (tx: Tx, orderId: string): Promise<OfferRecord | null> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from offers where order_id = ${orderId} and status = 'ordered'`)
  const [row] = rows
  return row === undefined ? null : readOffer(tx, { id: row.id, lock: true })
}

/** Who else made an offer on the brief is told by a job: the payment does not wait for them. */
const tellAccepted = async (tx: Tx, { offer, now }: { offer: OfferRecord; now: Date }) => {
  await appendEvent(tx, {
    topic: 'offer.accepted',
    subject: { kind: 'offer', id: offer.id },
    actor: { kind: 'customer', id: offer.customerId },
    payload: { conversationId: offer.conversationId, title: offer.title },
    dedupeKey: offer.id,
    occurredAt: now,
  })
  if (offer.briefId === null) return
  await enqueueJob(tx, {
    task: 'fulfil_brief',
    payload: { briefId: offer.briefId },
    jobKey: `brief:${offer.briefId}:fulfil`,
  })
}

const tellLapsed = async (
  tx: Tx,
  change: { offer: OfferRecord; to: string; orderId: string; now: Date },
) => {
  const { offer, to, orderId, now } = change
  await appendEvent(tx, {
    topic: to === 'expired' ? 'offer.expired' : 'offer.payment_lapsed',
    subject: { kind: 'offer', id: offer.id },
    actor: { kind: 'system', id: null },
    payload: { conversationId: offer.conversationId, title: offer.title },
    dedupeKey: `${offer.id}:${orderId}`,
    occurredAt: now,
  })
}
