import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import { Currency, type Money } from '../../contracts/money'
import { isAddress } from '../../domain/search/storable'

/** What the picture of a shared link is about. */
export const socialKinds = ['home', 'service', 'seller', 'category'] as const
export type SocialKind = (typeof socialKinds)[number]

/** Everything that the picture of a shared link shows; nothing of it is a draft. */
export type SocialFacts = {
  kind: SocialKind
  /** Title of the service, name of the seller or of the category; '' for the market itself. */
  title: string
  /** Name of the service's seller; what a seller says about themselves. */
  line: string
  rating: { average: number; count: number } | null
  price: Money | null
  /** Services of a category. */
  services: number | null
  /** File names of public pictures. */
  cover: string | null
  avatar: string | null
}

type Question = { kind: SocialKind; id: string; locale: Locale }

/** Raised when the drawing changes: every picture is then drawn, and fetched, again. */
const design = 1

/** Changes with whatever the picture shows. */
export const socialVersion = (facts: SocialFacts, locale: Locale): string =>
  createHash('sha256')
    .update(JSON.stringify([design, locale, facts]))
    .digest('hex')
    .slice(0, 20)

/**
 * What the picture of a shared link shows, by slug or handle; null for what the public cannot see.
 * One statement.
 */
export const getSocialFacts = async (
  ctx: Pick<Ctx, 'db'>,
  { kind, id, locale }: Question,
): Promise<SocialFacts | null> => {
  if (!isAddress(id)) return null
  if (kind === 'home') return id === 'home' ? { ...nothing, kind } : null
  const question = { service: ofService, seller: ofSeller, category: ofCategory }[kind]
  const { rows } = await ctx.db.execute<Row>(question(id, locale))
  const [row] = rows
  if (row === undefined) return null
  const { rating_average, rating_count, price_minor, currency } = row
  const isRated = rating_average !== null && rating_count !== null && rating_count > 0
  return {
    kind,
    title: row.title ?? '',
    line: row.line ?? '',
    rating: isRated ? { average: rating_average, count: rating_count } : null,
    price:
      price_minor === null
        ? null
        : { amountMinor: price_minor, currency: Currency.catch('XOF').parse(currency) },
    services: row.services,
    cover: row.cover,
    avatar: row.avatar,
  }
}

const nothing = {
  title: '',
  line: '',
  rating: null,
  price: null,
  services: null,
  cover: null,
  avatar: null,
}

type Row = {
  title: string | null
  line: string | null
  rating_average: number | null
  rating_count: number | null
  price_minor: number | null
  currency: string | null
  services: number | null
  cover: string | null
  avatar: string | null
}

const ofService = (slug: string, locale: Locale) => sql`
  select coalesce(
      case when ${locale} = 'en' then listing.title_en else listing.title_fr end,
      case when listing.language = 'en' then listing.title_en else listing.title_fr end) as title,
    seller.display_name as line, listing.rating_average,
    listing.rating_count::float8 as rating_count, listing.price_minor::float8 as price_minor,
    listing.currency, null::float8 as services, cover.filename as cover,
    coalesce(avatar.sizes_thumbnail_filename, avatar.filename) as avatar
  from catalog.listings listing
  join services service on service.id = listing.service_id
  join sellers seller on seller.id = listing.seller_id
  left join media cover on cover.id = listing.cover_id
  left join media avatar on avatar.id = seller.avatar_id
  where listing.slug = ${slug} and service._status = 'published' and service.deleted_at is null
    and seller.status = 'active'`

const ofSeller = (handle: string, _locale: Locale) => sql`
  select seller.display_name as title, seller.headline as line,
    case when stats.rating_count > 0 then stats.rating_sum::float8 / stats.rating_count end
      as rating_average,
    stats.rating_count::float8 as rating_count,
    null::float8 as price_minor, null as currency, null::float8 as services,
    banner.filename as cover, avatar.filename as avatar
  from sellers seller
  left join media banner on banner.id = seller.cover_id
  left join media avatar on avatar.id = seller.avatar_id
  left join catalog.seller_stats stats on stats.seller_id = seller.id
  where seller.handle = ${handle} and seller.status = 'active'`

const ofCategory = (slug: string, locale: Locale) => sql`
  select coalesce(asked.title, main.title, category.slug) as title, '' as line,
    null::float8 as rating_average, null::float8 as rating_count, null::float8 as price_minor,
    null as currency, null as cover, null as avatar,
    (select count(*)::float8 from catalog.listings listing
      where category.id in (listing.category_id, listing.root_category_id)) as services
  from categories category
  left join categories_locales asked
    on asked._parent_id = category.id and asked._locale = ${locale}
  left join categories_locales main on main._parent_id = category.id and main._locale = 'fr'
  where category.slug = ${slug}`
