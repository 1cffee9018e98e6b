import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { ReviewedSubject } from '../../contracts/reviews'
import { isAddress } from '../../domain/search/storable'
import { ratingOf } from '../catalogue/rating-of'

type Row = {
  id: string
  title: string
  seller_name: string
  stars: { rating: number; count: number }[]
}

/** The service at an address, as its reviews need it; null when none is on the market there. */
export const reviewedService = async (
  ctx: Pick<Ctx, 'db'>,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<ReviewedSubject | null> => {
  if (!isAddress(slug)) return null
  const { rows } = await ctx.db.execute<Row>(sql`
    select service.id, seller.display_name as seller_name, ${starsOf(sql`review.service_id = service.id`)},
      case when service.language::text = ${locale} or coalesce(service.title_second, '') = ''
        then service.title else service.title_second end as title
    from services service
    join catalog.listings listing on listing.service_id = service.id
    join sellers seller on seller.id = service.seller_id
    where service.slug = ${slug} and service._status = 'published'
      and service.deleted_at is null and seller.status = 'active'`)
  return rows[0] ? toSubject(rows[0]) : null
}

/** The seller with a handle; null when nobody active has it. */
export const reviewedSeller = async (
  ctx: Pick<Ctx, 'db'>,
  { handle }: { handle: string },
): Promise<ReviewedSubject | null> => {
  if (!isAddress(handle)) return null
  const { rows } = await ctx.db.execute<Row>(sql`
    select seller.id, seller.display_name as seller_name, seller.display_name as title,
      ${starsOf(sql`review.seller_id = seller.id`)}
    from sellers seller where seller.handle = ${handle} and seller.status = 'active'`)
  return rows[0] ? toSubject(rows[0]) : null
}

const starsOf = (isAbout: ReturnType<typeof sql>) => sql`coalesce((
  select jsonb_agg(row) from (
    select review.rating::float8 as rating, count(*)::float8 as count from reviews review
    where ${isAbout} and review.side = 'customer' and review.status = 'published'
    group by review.rating) row), '[]') as stars`

const toSubject = ({ id, title, seller_name: sellerName, stars }: Row): ReviewedSubject => {
  const countOf = (rating: number) => stars.find((row) => row.rating === rating)?.count ?? 0
  const histogram = [5, 4, 3, 2, 1].map((each) => ({ stars: each, count: countOf(each) }))
  const sum = histogram.reduce((total, row) => total + row.stars * row.count, 0)
  const count = histogram.reduce((total, row) => total + row.count, 0)
  return { id, title, sellerName, rating: ratingOf(sum, count), histogram }
}
