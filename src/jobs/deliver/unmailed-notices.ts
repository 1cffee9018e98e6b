import type { Tx } from '../../context'
import { findOfferForMail } from '../../queries/notifications/offer-recipients'
import { findOrderForMail } from '../../queries/notifications/recipients'
import { sidesReviewed } from '../../queries/notifications/sides-reviewed'
import type { StoredEvent } from '../../store/event-delivery'
import type { Notice } from './keep-notices'

/** What is worth a line in somebody's list though no mail says it. */
export const unmailedNotices = async (tx: Tx, event: StoredEvent): Promise<Notice[]> => {
  switch (event.topic) {
    case 'offer.declined':
    case 'offer.withdrawn':
      return offerClosed(tx, event.subjectId)
    case 'order.reviewed':
    case 'order.reviews_published':
      return reviewsShown(tx, event.subjectId)
    default:
      return []
  }
}

const offerClosed = async (tx: Tx, offerId: string): Promise<Notice[]> => {
  const offer = await findOfferForMail(tx, offerId)
  if (offer === null) return []
  return [offer.customer, offer.seller].map(({ userId }) => ({
    userId,
    template: 'offer-closed',
    data: { title: offer.title },
    path: `/offers/${offerId}`,
  }))
}

/** Reviews appear together, or when their time is over; the first of two says nothing yet. */
const reviewsShown = async (tx: Tx, orderId: string): Promise<Notice[]> => {
  const order = await findOrderForMail(tx, orderId)
  if (order === null) return []
  const { number, title } = order
  return (await sidesReviewed(tx, orderId)).map((side) => ({
    userId: order[side].userId,
    template: 'review-received',
    data: { number, title, otherName: side === 'seller' ? order.customer.name : order.sellerName },
    path: `/orders/${orderId}`,
    dedupeKey: `${orderId}:review-received`,
  }))
}
