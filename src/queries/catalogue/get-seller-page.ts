import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { SellerPage } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { Away } from '../../contracts/vacations'
import { portfolioOf } from '../portfolio/portfolio-of'
import { listReviews } from '../reviews/list-reviews'
import { awayJson } from './away'
import { stringsOf } from './get-service-page'
import { pictureJson, toPicture } from './picture'
import { ratingOf } from './rating-of'
import { sellerColumns, toSellerSummary, type SellerRow } from './seller-summary'
import { isAddress } from '../../domain/search/storable'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

const servicesShown = 24
const reviewsShown = 6

type Row = SellerRow & {
  user_id: string
  headline: string | null
  bio: string | null
  languages: unknown
  skills: unknown
  joined_at: string
  away: Away | null
  cover: unknown
  rating_sum: number
  rating_count: number
  orders_completed: number
  response_minutes: number | null
}

/** A seller's public profile; null when nobody active has this handle. Four statements. */
export const getSellerPage = async (
  ctx: Pick<Ctx, 'db'>,
  { handle, locale }: { handle: string; locale: Locale },
): Promise<SellerPage | null> => {
  if (!isAddress(handle)) return null
  const { rows } = await ctx.db.execute<Row>(sql`
    select ${sellerColumns()}, seller.user_id, seller.headline, seller.bio, seller.languages,
      seller.skills, coalesce(seller.joined_at, seller.created_at)::text as joined_at,
      ${awayJson()} as away, ${pictureJson('banner')} as cover,
      coalesce(stats.rating_sum, 0)::float8 as rating_sum,
      coalesce(stats.rating_count, 0)::float8 as rating_count,
      coalesce(stats.orders_completed, 0)::float8 as orders_completed, stats.response_minutes
    from sellers seller
    left join media avatar on avatar.id = seller.avatar_id
    left join media banner on banner.id = seller.cover_id
    left join catalog.seller_stats stats on stats.seller_id = seller.id
    where seller.handle = ${handle} and seller.status = 'active'`)
  const [row] = rows
  if (row === undefined) return null
  const [portfolio, services, reviews] = await Promise.all([
    portfolioOf(ctx, { sellerId: row.seller_id }),
    servicesOf(ctx, row.seller_id),
    listReviews(ctx, { sellerId: row.seller_id }, { limit: reviewsShown }),
  ])
  return {
    ...toSellerSummary(row),
    userId: row.user_id,
    headline: row.headline ?? '',
    bio: row.bio ?? '',
    languages: stringsOf(row.languages),
    skills: stringsOf(row.skills),
    memberSince: new Date(row.joined_at).toISOString(),
    responseMinutes: row.response_minutes,
    ordersCompleted: row.orders_completed,
    rating: ratingOf(row.rating_sum, row.rating_count),
    cover: toPicture(row.cover),
    away: row.away,
    portfolio,
    services: services.map((service) => toServiceCard(service, locale)),
    reviews: reviews.items,
  }
}

const servicesOf = async (ctx: Pick<Ctx, 'db'>, sellerId: string): Promise<CardRow[]> => {
  const { rows } = await ctx.db.execute<CardRow>(sql`
    select ${cardColumns()} from catalog.listings listing ${cardJoins()}
    where listing.seller_id = ${sellerId}
    order by listing.quality desc, listing.service_id limit ${servicesShown}`)
  return rows
}
