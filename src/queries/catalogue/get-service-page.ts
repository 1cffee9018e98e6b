import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { ServicePage } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import type { Away } from '../../contracts/vacations'
import { listReviews } from '../reviews/list-reviews'
import { awayJson } from './away'
import { pictureJson, toPicture } from './picture'
import { ratingOf } from './rating-of'
import { sellerColumns, toSellerSummary, type SellerRow } from './seller-summary'
import { isAddress } from '../../domain/search/storable'
import { textsOf } from './service-texts'
import { similarServices } from './similar-services'

const reviewsShown = 6
const similarShown = 8

/**
 * A service as the public sees it: the live row, never a staged edit. Null when there is none on
 * the market at this address. Three statements.
 */
export const getServicePage = async (
  ctx: Pick<Ctx, 'db'>,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<ServicePage | null> => {
  const row = isAddress(slug) ? await serviceRow(ctx, slug) : null
  if (row === null) return null
  const [reviews, similar] = await Promise.all([
    listReviews(ctx, { serviceId: row.id }, { limit: reviewsShown }),
    similarServices(ctx, { serviceId: row.id, locale, limit: similarShown }),
  ])
  return {
    ...factsOf(row, locale),
    ...textsOf(row, locale),
    seller: sellerOf(row),
    reviews: reviews.items.map(({ serviceTitle: _title, serviceSlug: _slug, ...review }) => review),
    similar,
  }
}

type Row = SellerRow & {
  id: string
  slug: string
  title: string
  description: string | null
  title_second: string | null
  description_second: string | null
  language: string
  tags: unknown
  currency: string
  packages: unknown
  extras: unknown
  faq: unknown
  requirements: unknown
  gallery: unknown[]
  breadcrumb: { slug: string; fr: string; en: string | null }[]
  published_at: string
  rating_sum: number
  rating_count: number
  stars: number[]
  orders_completed: number
  user_id: string
  headline: string | null
  bio: string | null
  seller_languages: unknown
  joined_at: string
  seller_rating_sum: number
  seller_rating_count: number
  seller_orders: number
  response_minutes: number | null
  away: Away | null
}

const serviceRow = async (ctx: Pick<Ctx, 'db'>, slug: string): Promise<Row | null> => {
  const { rows } = await ctx.db.execute<Row>(sql`
    select service.id, service.slug, service.title, service.description, service.title_second,
      service.description_second, service.language::text as language, service.tags,
      service.currency, service.packages, service.extras, service.faq, service.requirements,
      coalesce((
        select jsonb_agg(${pictureJson('image')} order by entry.place)
        from jsonb_array_elements(service.gallery) with ordinality entry(item, place)
        join media image on image.id::text = entry.item ->> 'image'), '[]') as gallery,
      (select jsonb_agg(jsonb_build_object('slug', level.slug, 'fr', fr.title, 'en', en.title)
          order by level.parent_id nulls first)
        from categories level
        join categories_locales fr on fr._parent_id = level.id and fr._locale = 'fr'
        left join categories_locales en on en._parent_id = level.id and en._locale = 'en'
        where level.id in (listing.root_category_id, listing.category_id)) as breadcrumb,
      listing.published_at::text as published_at,
      coalesce(stats.rating_sum, 0)::float8 as rating_sum,
      coalesce(stats.rating_count, 0)::float8 as rating_count,
      coalesce(to_jsonb(stats.stars), '[0,0,0,0,0]') as stars,
      coalesce(stats.orders_completed, 0)::float8 as orders_completed,
      ${sellerColumns()}, seller.user_id, seller.headline, seller.bio,
      seller.languages as seller_languages,
      coalesce(seller.joined_at, seller.created_at)::text as joined_at,
      coalesce(whole.rating_sum, 0)::float8 as seller_rating_sum,
      coalesce(whole.rating_count, 0)::float8 as seller_rating_count,
      coalesce(whole.orders_completed, 0)::float8 as seller_orders, whole.response_minutes,
      ${awayJson()} as away
    from services service
    join catalog.listings listing on listing.service_id = service.id
    join sellers seller on seller.id = service.seller_id
    left join media avatar on avatar.id = seller.avatar_id
    left join catalog.service_stats stats on stats.service_id = service.id
    left join catalog.seller_stats whole on whole.seller_id = seller.id
    where service.slug = ${slug} and service._status = 'published'
      and service.deleted_at is null and seller.status = 'active'`)
  return rows[0] ?? null
}

const factsOf = (row: Row, locale: Locale) => ({
  id: row.id,
  slug: row.slug,
  breadcrumb: row.breadcrumb.map((level) => ({
    slug: level.slug,
    title: locale === 'en' ? (level.en ?? level.fr) : level.fr,
  })),
  gallery: row.gallery.flatMap((picture) => toPicture(picture) ?? []),
  currency: Currency.catch('XOF').parse(row.currency),
  rating: ratingOf(row.rating_sum, row.rating_count),
  ratingHistogram: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: row.stars[stars - 1] ?? 0 })),
  ordersCompleted: row.orders_completed,
  publishedAt: new Date(row.published_at).toISOString(),
})

const sellerOf = (row: Row): ServicePage['seller'] => ({
  ...toSellerSummary(row),
  userId: row.user_id,
  headline: row.headline ?? '',
  bio: row.bio ?? '',
  languages: stringsOf(row.seller_languages),
  memberSince: new Date(row.joined_at).toISOString(),
  responseMinutes: row.response_minutes,
  ordersCompleted: row.seller_orders,
  rating: ratingOf(row.seller_rating_sum, row.seller_rating_count),
  away: row.away,
})

export const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
