import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'

type NewReview = {
  orderId: string
  serviceId: string
  sellerId: string
  authorId: string
  side: 'customer' | 'seller'
  rating: number
  body: string
  now: Date
}

/** Stores a review that nobody else sees yet; false when this side wrote one already. */
export const insertReview = async (tx: Tx, review: NewReview): Promise<boolean> => {
  const now = review.now.toISOString()
  const { rows } = await tx.execute(sql`
    insert into reviews (id, order_id, service_id, seller_id, author_id, side, rating, body, status,
      created_at, updated_at)
    values (${uuidv7()}, ${review.orderId}, ${review.serviceId}, ${review.sellerId},
      ${review.authorId}, ${review.side}, ${review.rating}, ${review.body}, 'pending',
      ${now}::timestamptz, ${now}::timestamptz)
    on conflict (order_id, side) do nothing
    returning id`)
  return rows.length > 0
}

/**
 * Publishes the reviews of an order: when both sides are in, or `isWindowClosed`. Returns how many
 * became visible.
 */
export const publishReviews = async (
  tx: Tx,
  input: { orderId: string; isWindowClosed: boolean; now: Date },
): Promise<number> => {
  const now = input.now.toISOString()
  const { rows } = await tx.execute(sql`
    update reviews set status = 'published', published_at = ${now}::timestamptz,
      updated_at = ${now}::timestamptz
    where order_id = ${input.orderId} and status = 'pending'
      and (${input.isWindowClosed}
        or (select count(*) from reviews both_sides
          where both_sides.order_id = ${input.orderId}) = 2)
    returning id`)
  return rows.length
}
