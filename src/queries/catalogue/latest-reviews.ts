import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { ReviewView } from '../../contracts/catalogue'
import { publicNameOf } from '../../domain/reviews/public-name-of'

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

export type ReviewOfService = ReviewView & { serviceTitle: string; serviceSlug: string }

/** What customers said last of a service, or of everything a seller does. */
export const latestReviews = async (
  ctx: Pick<Ctx, 'db'>,
  input: ({ serviceId: string } | { sellerId: string }) & { limit: number },
): Promise<ReviewOfService[]> => {
  const about =
    'serviceId' in input
      ? sql`review.service_id = ${input.serviceId}`
      : sql`review.seller_id = ${input.sellerId}`
  const { rows } = await ctx.db.execute<Row>(sql`
    select review.id, review.rating::float8 as rating, review.body, author.name, author.country,
      review.reply, review.replied_at::text as replied_at,
      review.published_at::text as published_at,
      coalesce(service.title, '') as service_title, coalesce(service.slug, '') as service_slug
    from reviews review
    join users author on author.id = review.author_id
    join services service on service.id = review.service_id
    where ${about} and review.side = 'customer' and review.status = 'published'
    order by review.published_at desc, review.id
    limit ${input.limit}`)
  return rows.map((row) => ({
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
  }))
}
