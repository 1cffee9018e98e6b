import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Page } from '../../contracts/pagination'
import type { ReviewFilter, ReviewOfService } from '../../contracts/reviews'
import { publicNameOf } from '../../domain/reviews/public-name-of'
import { decodeCursor, encodeCursor } from '../moment-cursor'

type Row = {
  id: string
  rating: number
  body: string
  name: string
  country: string | null
  reply: string | null
  replied_at: string | null
  published_at: string
  service_title: string
  service_slug: string
}

/** Whose reviews: those of a service, or of everything that a seller does. */
export type Reviewed = { serviceId: string } | { sellerId: string }

/**
 * What customers said of a service or a seller, the last first.
 * @throws AppError request/invalid for a foreign cursor.
 */
export const listReviews = async (
  ctx: Pick<Ctx, 'db'>,
  about: Reviewed,
  { stars, only, cursor, limit }: ReviewFilter & { cursor?: string; limit: number },
): Promise<Page<ReviewOfService>> => {
  const start = decodeCursor(cursor)
  const { rows } = await ctx.db.execute<Row>(sql`
    select review.id, review.rating::float8 as rating, review.body, author.name, author.country,
      review.reply, review.replied_at::text as replied_at,
      review.published_at::text as published_at,
      coalesce(service.title, '') as service_title, coalesce(service.slug, '') as service_slug
    from reviews review
    join users author on author.id = review.author_id
    join services service on service.id = review.service_id
    where ${isAbout(about)} and review.side = 'customer' and review.status = 'published'
      ${stars === undefined ? sql`` : sql`and review.rating = ${stars}`}
      ${only === undefined ? sql`` : sql`and review.body <> ''`}
      ${
        start === null
          ? sql``
          : sql`and (review.published_at, review.id) < (${start.at}::timestamptz, ${start.id}::uuid)`
      }
    order by review.published_at desc, review.id desc
    limit ${limit + 1}`)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = rows.length > limit && last !== undefined
  return {
    items: shown.map(toReview),
    nextCursor: hasMore ? encodeCursor({ at: last.published_at, id: last.id }) : null,
  }
}

const isAbout = (about: Reviewed) =>
  'serviceId' in about
    ? sql`review.service_id = ${about.serviceId}`
    : sql`review.seller_id = ${about.sellerId}`

const toReview = (row: Row): ReviewOfService => ({
  id: row.id,
  rating: row.rating,
  body: row.body,
  authorName: publicNameOf(row.name),
  authorCountry: row.country,
  reply: row.reply,
  repliedAt: row.replied_at === null ? null : new Date(row.replied_at).toISOString(),
  publishedAt: new Date(row.published_at).toISOString(),
  serviceTitle: row.service_title,
  serviceSlug: row.service_slug,
})
