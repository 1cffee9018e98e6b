import { sql } from '@payloadcms/db-postgres'
import type { Suggestion } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { storable } from '../../domain/search/storable'
import type { SearchContext } from './search-services'

/** What a person who has typed this far may be looking for: categories, sellers, then services. */
export const suggest = async (
  ctx: SearchContext,
  { q, locale, limit }: { q: string; locale: Locale; limit: number },
): Promise<Suggestion[]> => {
  const [places, ids] = await Promise.all([
    categoriesAndSellers(ctx, { q: storable(q), locale }),
    ctx.providers.search.complete({ q, limit }),
  ])
  const services = ids.length === 0 ? [] : await titlesOf(ctx, { ids, locale })
  return [...places, ...services].slice(0, limit)
}

const categoriesAndSellers = async (
  ctx: Pick<SearchContext, 'db'>,
  { q, locale }: { q: string; locale: Locale },
): Promise<Suggestion[]> => {
  const { rows } = await ctx.db.execute<Suggestion>(sql`
    with asked as materialized (
      select catalog.words_of(${q}) as text)
    (select 'category' as kind, name.title as label, category.slug
     from asked, categories category
     join categories_locales name on name._parent_id = category.id and name._locale = ${locale}
     where asked.text <> ''
       and ' ' || catalog.words_of(name.title) like catalog.like_start(asked.text)
     order by category.parent_id nulls first, category.position limit 3)
    union all
    (select 'seller', seller.display_name, seller.handle from sellers seller
     where seller.status = 'active' and length(${q}::text) > 2
       and ' ' || catalog.fold(seller.display_name) like catalog.like_start(catalog.fold(${q}))
     order by seller.display_name limit 2)`)
  return rows.map(({ kind, label, slug }) => ({ kind, label, slug }))
}

const titlesOf = async (
  ctx: Pick<SearchContext, 'db'>,
  { ids, locale }: { ids: readonly string[]; locale: Locale },
): Promise<Suggestion[]> => {
  const { rows } = await ctx.db.execute<{ label: string; slug: string }>(sql`
    select coalesce(case ${locale}::text when 'en' then listing.title_en else listing.title_fr end,
      listing.title_fr, listing.title_en) as label, listing.slug
    from unnest((select ${`{${ids.join(',')}}`}::uuid[])) with ordinality wanted (service_id, place)
    join catalog.listings listing using (service_id)
    order by wanted.place`)
  return rows.map(({ label, slug }) => ({ kind: 'service', label, slug }))
}
