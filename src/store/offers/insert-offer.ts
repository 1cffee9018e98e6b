import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { enqueueJob } from '../jobs'
import type { OfferRecord } from './offer-record'

export type NewOffer = Omit<OfferRecord, 'status' | 'orderId' | 'sellerUserId'> & {
  previousId: string | null
  now: Date
}

/** Stores an open offer and the timer of its expiry. */
export const insertOffer = async (tx: Tx, offer: NewOffer): Promise<void> => {
  const now = offer.now.toISOString()
  await tx.execute(sql`
    insert into offers (id, chain, step, previous_id, status, author, conversation_id, customer_id,
      seller_id, service_id, brief_id, title, description, currency, price_minor, delivery_days,
      revisions, milestones, sent_at, expires_at, created_at, updated_at)
    values (${offer.id}, ${offer.chain}, ${offer.step}, ${offer.previousId}, 'open',
      ${offer.author}, ${offer.conversationId}, ${offer.customerId}, ${offer.sellerId},
      ${offer.serviceId}, ${offer.briefId}, ${offer.title}, ${offer.description},
      ${offer.currency}, ${offer.priceMinor}, ${offer.deliveryDays}, ${offer.revisions},
      ${JSON.stringify(offer.milestones)}::jsonb, ${now}::timestamptz,
      ${offer.expiresAt.toISOString()}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)`)
  await enqueueJob(tx, {
    task: 'expire_offer',
    payload: { offerId: offer.id },
    runAt: offer.expiresAt,
    jobKey: offerTimerKey(offer.id),
  })
}

/** The job key of an offer's expiry. */
export const offerTimerKey = (offerId: string): string => `offer:${offerId}:expiry`
