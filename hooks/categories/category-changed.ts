import type { CollectionAfterChangeHook } from 'payload'
import type { Tx } from '../../src/context'
import { appendEvent } from '../../src/store/events'
import type { Category } from '../../payload-types'

/** Appends the event inside Payload's own transaction; the worker refreshes the cached pages. */
export const categoryChanged: CollectionAfterChangeHook<Category> = async ({ doc, req }) => {
  const transactionId = await req.transactionID
  const session = transactionId === undefined ? undefined : req.payload.db.sessions?.[transactionId]
  if (session === undefined) return doc
  await appendEvent(session.db as Tx, {
    topic: 'category.changed',
    subject: { kind: 'category', id: doc.id },
    actor: { kind: 'staff', id: req.user?.id ?? null },
    payload: { slug: doc.slug },
    dedupeKey: `${doc.id}:${doc.updatedAt}`,
  })
  return doc
}
