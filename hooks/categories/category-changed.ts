import type { CollectionAfterChangeHook } from 'payload'
import type { Category } from '../../payload-types'
import { appendInTransaction } from '../append-in-transaction'

/** The worker refreshes the cached pages that show the tree of categories. */
export const categoryChanged: CollectionAfterChangeHook<Category> = async ({ doc, req }) => {
  await appendInTransaction(req, {
    topic: 'category.changed',
    subject: { kind: 'category', id: doc.id },
    payload: { slug: doc.slug },
    dedupeKey: `${doc.id}:${doc.updatedAt}`,
  })
  return doc
}
