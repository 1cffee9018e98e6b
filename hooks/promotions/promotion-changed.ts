import type { CollectionAfterChangeHook } from 'payload'
import type { Promotion } from '../../payload-types'
import { appendInTransaction } from '../append-in-transaction'

/** History of who put what forward; the worker refreshes the cached pages that show it. */
export const promotionChanged: CollectionAfterChangeHook<Promotion> = async ({ doc, req }) => {
  const { service, startsAt, endsAt } = doc
  await appendInTransaction(req, {
    topic: 'promotion.changed',
    subject: { kind: 'promotion', id: doc.id },
    payload: { serviceId: typeof service === 'string' ? service : service.id, startsAt, endsAt },
    dedupeKey: `${doc.id}:${doc.updatedAt}`,
  })
  return doc
}
