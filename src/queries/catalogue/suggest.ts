import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Suggestion } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { storable } from './storable'

type Row = { kind: Suggestion['kind']; label: string; slug: string }

/** What a person who has typed this far may be looking for: categories, sellers, then services. */
export const suggest = async (
  ctx: Pick<Ctx, 'db'>,
  { q: typed, locale, limit }: { q: string; locale: Locale; limit: number },
): Promise<Suggestion[]> => {
  const q = storable(typed)
  const { rows } = await ctx.db.execute<Row>(sql`
    with asked as (
      select catalog.words_of(${q}) as text,
        (select string_agg(word || ':*', ' & ')
         from regexp_split_to_table(catalog.words_of(${q}), '[^a-z0-9]+') word
         where word <> '') as prefix)
    select kind, label, slug from (
      (select 'category' as kind, name.title as label, category.slug, 1 as place, 0.0 as weight
       from asked, categories category
       join categories_locales name
         on name._parent_id = category.id and name._locale = ${locale}
       where asked.text <> ''
         and ' ' || catalog.words_of(name.title) like '% ' || asked.text || '%'
       order by category.parent_id nulls first, category.position limit 3)
      union all
      (select 'seller', seller.display_name, seller.handle, 2, 0.0 from asked, sellers seller
       where asked.text <> '' and seller.status = 'active' and length(asked.text) > 2
         and ' ' || catalog.fold(seller.display_name) like '% ' || catalog.fold(${q}) || '%'
       order by seller.display_name limit 2)
      union all
      (select 'service', coalesce(
          case ${locale}::text when 'en' then listing.title_en else listing.title_fr end,
          listing.title_fr, listing.title_en), listing.slug, 3, listing.quality
       from asked, catalog.listings listing
       where asked.prefix is not null
         and listing.search @@ (to_tsquery('catalog.french', asked.prefix)
           || to_tsquery('catalog.english', asked.prefix))
       order by listing.quality desc limit ${limit})) found
    order by place, weight desc, label limit ${limit}`)
  return rows.map(({ kind, label, slug }) => ({ kind, label, slug }))
}
