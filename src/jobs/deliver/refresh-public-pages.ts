import { z } from 'zod'
import type { Tx } from '../../context'
import { cacheTags } from '../../domain/cache-tags'
import { publicSubject } from '../../queries/notifications/public-subject'
import { invalidateTags } from '../../store/cache-tags'
import { refreshListings, refreshSellerListings } from '../../store/catalogue/refresh-listings'
import type { StoredEvent } from '../../store/event-delivery'

/**
 * Brings the searchable catalogue and the cached pages to what an event changed in public: counts
 * and ratings after orders and reviews, listings after publishing, a seller after suspension.
 */
export const refreshPublicPages = async (tx: Tx, event: StoredEvent): Promise<void> => {
  const { topic } = event
  if (topic === 'category.changed') {
    await invalidateTags(tx, [cacheTags.categories, cacheTags.catalogue])
    return
  }
  if (topic === 'page.changed') {
    const slugs = z.object({ slugs: z.array(z.string()) }).parse(event.payload).slugs
    await invalidateTags(tx, slugs.map(cacheTags.page))
    return
  }
  if (topic === 'promotion.changed') {
    await invalidateTags(tx, [cacheTags.promotions])
    return
  }
  if (!changesPublicPages(topic)) return
  const subject = await publicSubject(tx, { kind: event.subjectKind, id: event.subjectId })
  if (subject.sellerId === null) return
  const { serviceId, sellerId } = subject
  if (serviceId === null) await refreshSellerListings(tx, sellerId)
  else await refreshListings(tx, [serviceId])
  await invalidateTags(tx, [
    ...(changesLists(topic) ? [cacheTags.catalogue] : []),
    cacheTags.seller(sellerId),
    ...subject.sellerServiceIds.map((id) => cacheTags.service(id)),
  ])
}

/** Orders and reviews change cards that are there; these bring and take cards. */
const changesLists = (topic: StoredEvent['topic']): boolean =>
  topic === 'service.published' || topic === 'service.unpublished' || topic === 'account.suspended'

const changesPublicPages = (topic: StoredEvent['topic']): boolean => {
  switch (topic) {
    case 'service.published':
    case 'service.unpublished':
    case 'seller.profile_saved':
    case 'account.suspended':
    case 'order.completed':
    case 'order.resolved':
    case 'order.reviewed':
    case 'order.reviews_published':
      return true
    default:
      return false
  }
}
