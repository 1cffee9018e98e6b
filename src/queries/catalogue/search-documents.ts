import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { SearchDocument } from '../../domain/ports/search-engine'

/** As much of a description as search reads. */
const described = 1_500

/** What a search server has to know of these services; those that left the market are missing. */
export const searchDocuments = async (
  ctx: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<SearchDocument[]> => {
  if (ids.length === 0) return []
  const { rows } = await ctx.db.execute<SearchDocument>(sql`
    select listing.service_id as id,
      array_remove(array[listing.title_fr, listing.title_en], null) as titles,
      coalesce(service.tags, '[]'::jsonb) as keywords,
      array(select name.title from categories_locales name
        where name._parent_id = listing.category_id and name.title is not null
        order by name._locale::text) as categories,
      seller.display_name as seller,
      array_remove(array[left(service.description, ${described}),
        left(nullif(service.description_second, ''), ${described})], null) as descriptions,
      listing.root_category_id as "rootCategoryId", listing.category_id as "categoryId",
      listing.languages, listing.country, listing.comparable_price::float8 as price,
      listing.delivery_days as "deliveryDays", listing.rating_average as rating,
      (listing.rating_average * listing.rating_count + 20) / (listing.rating_count + 5)
        as "fairRating",
      listing.quality, extract(epoch from listing.published_at)::float8 as "publishedAt"
    from catalog.listings listing
    join services service on service.id = listing.service_id
    join sellers seller on seller.id = listing.seller_id
    where listing.service_id = any (${`{${ids.join(',')}}`}::uuid[])
    order by listing.service_id`)
  return rows
}
