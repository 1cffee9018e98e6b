import type { CollectionAfterChangeHook } from 'payload'
import type { Page } from '../../payload-types'
import { appendInTransaction } from '../append-in-transaction'

/** The worker refreshes the cached page, under its old address too when staff moved it. */
export const pageChanged: CollectionAfterChangeHook<Page> = async ({ doc, previousDoc, req }) => {
  const slugs = new Set([doc.slug, previousDoc?.slug ?? doc.slug])
  await appendInTransaction(req, {
    topic: 'page.changed',
    subject: { kind: 'page', id: doc.id },
    payload: { slugs: [...slugs] },
    dedupeKey: `${doc.id}:${doc.updatedAt}`,
  })
  return doc
}
