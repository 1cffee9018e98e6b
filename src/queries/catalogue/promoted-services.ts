import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { ServiceCard, ServiceSearch } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { cacheTags, tagsOfCards } from '../../domain/cache-tags'
import { storable } from '../../domain/search/storable'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

const places = 2

export type Promoted = {
  services: ServiceCard[]
  /** What a cached page that shows them carries: also of those that are not shown right now. */
  tags: string[]
}

/**
 * Services that staff put forward now: in a category those of it, with words those that have them.
 * Sellers on vacation and what left the market are not shown.
 */
export const promotedServices = async (
  ctx: Pick<Ctx, 'db'>,
  { category, q, locale }: { category?: string; q?: string; locale: Locale },
): Promise<Promoted> => {
  const words = storable(q ?? '').trim()
  const { rows } = await ctx.db.execute<CardRow & { is_away: boolean }>(sql`
    with picked as (
      select promotion.service_id, max(promotion.starts_at) as since
      from promotions promotion
      join catalog.listings listing on listing.service_id = promotion.service_id
      where promotion.starts_at <= now() and promotion.ends_at > now()
        and case when ${category ?? null}::text is null then promotion.root_category_id is null
          else exists (select from categories place where place.slug = ${category ?? null}
            and (place.id = listing.category_id or place.id
              = coalesce(promotion.root_category_id, listing.root_category_id))) end
        and (${words} = '' or listing.search @@ catalog.question(${words}))
      group by promotion.service_id)
    select ${cardColumns()}, exists (select from core.vacations vacation
        where vacation.seller_id = seller.id and vacation.starts_at <= now()
          and (vacation.ends_at is null or vacation.ends_at > now())) as is_away
    from picked join catalog.listings listing using (service_id) ${cardJoins()}
    order by picked.since desc, listing.service_id`)
  const shown = rows.filter((row) => !row.is_away).slice(0, places)
  return {
    services: shown.map((row) => toServiceCard(row, locale)),
    tags: [cacheTags.promotions, ...tagsOfCards(rows)],
  }
}

/** Whoever filters, sorts or turns the page wants the list and nothing above it. */
export const showsPromotions = (search: ServiceSearch): boolean => {
  const { sort, cursor, minPrice, maxPrice, maxDays, minRating, language, country } = search
  return (
    sort === 'relevance' &&
    [cursor, minPrice, maxPrice, maxDays, minRating, language, country].every(
      (value) => value === undefined,
    )
  )
}
