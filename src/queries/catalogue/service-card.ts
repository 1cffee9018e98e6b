import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { ServiceCard } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { pictureColumns, pictureFrom, type PictureColumns } from './picture'
import { SellerLevel } from '../../contracts/catalogue'
import type { SellerRow } from './seller-summary'

export type CardRow = Omit<SellerRow, 'avatar'> &
  PictureColumns<'cover'> &
  PictureColumns<'avatar'> & {
    id: string
    slug: string
    language: string
    title_fr: string | null
    title_en: string | null
    category_slug: string
    rating_average: number
    rating_count: number
    orders_completed: number
    price_minor: number
    currency: string
    delivery_days: number
    published_at: string
  }

/** Columns of CardRow, from `catalog.listings listing` and what cardJoins joins. */
export const cardColumns = (): SQL => cardColumnsText

const cardColumnsText = sql`
  listing.service_id as id, listing.slug, listing.language, listing.title_fr, listing.title_en,
  category.slug as category_slug, ${pictureColumns('cover')}, listing.rating_average,
  listing.rating_count::float8 as rating_count,
  listing.orders_completed::float8 as orders_completed,
  listing.price_minor::float8 as price_minor, listing.currency, listing.delivery_days,
  listing.published_at::text as published_at, seller.id as seller_id, seller.handle,
  seller.display_name, seller.level, seller.city, seller.country, seller.is_identity_verified,
  ${pictureColumns('avatar')}`

export const cardJoins = (): SQL => sql`
  join categories category on category.id = listing.category_id
  join sellers seller on seller.id = listing.seller_id
  left join media avatar on avatar.id = seller.avatar_id
  left join media cover on cover.id = listing.cover_id`

/** A card in the language asked for, or in the one its seller wrote. */
export const toServiceCard = (row: CardRow, locale: Locale): ServiceCard => ({
  id: row.id,
  slug: row.slug,
  ...titleIn(row, locale),
  categorySlug: row.category_slug,
  cover: pictureFrom(row, 'cover'),
  seller: {
    id: row.seller_id,
    handle: row.handle,
    displayName: row.display_name,
    level: levels.get(row.level) ?? 'new',
    city: row.city,
    country: row.country,
    isIdentityVerified: row.is_identity_verified,
    avatar: pictureFrom(row, 'avatar'),
  },
  rating: { average: row.rating_average, count: row.rating_count },
  ordersCompleted: row.orders_completed,
  startingPriceMinor: row.price_minor,
  currency: currencyOf.get(row.currency) ?? 'XOF',
  deliveryDays: row.delivery_days,
  publishedAt: new Date(row.published_at).toISOString(),
})

const levels = new Map<string, SellerLevel>(SellerLevel.options.map((level) => [level, level]))
const currencyOf = new Map<string, Currency>(
  Currency.options.map((currency) => [currency, currency]),
)

const titleIn = (
  row: Pick<CardRow, 'language' | 'title_fr' | 'title_en'>,
  locale: Locale,
): { title: string; language: Locale } => {
  const main: Locale = row.language === 'en' ? 'en' : 'fr'
  const titles = { fr: row.title_fr, en: row.title_en }
  const asked = titles[locale]
  return asked === null
    ? { title: titles[main] ?? '', language: main }
    : { title: asked, language: locale }
}
