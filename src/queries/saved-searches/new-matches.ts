import { sql } from '@payloadcms/db-postgres'
import { ServiceSearch, type ServiceCard } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { SearchCriteria } from '../../contracts/saved-searches'
import { readCards, searchScope, type SearchContext } from '../catalogue/search-services'

/** As many as a page of the search can have; a mail shows the first few of them. */
const looked = 48

type Asked = {
  criteria: SearchCriteria
  /** Published after the one and not after the other. */
  after: string
  until: Date
  /** Nobody is told of what they offer themselves. */
  userId: string
  locale: Locale
}

/** The services that a search finds and that were published in a span of time, the newest first. */
export const newMatches = async (
  ctx: SearchContext,
  { criteria, after, until, userId, locale }: Asked,
): Promise<ServiceCard[]> => {
  const search = ServiceSearch.parse({ ...criteria, sort: 'newest', limit: looked })
  const scope = await searchScope(ctx, search.category)
  const { ids } = await ctx.providers.search.find({ search, scope, counts: false })
  if (ids.length === 0) return []
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select listing.service_id as id
    from catalog.listings listing join sellers seller on seller.id = listing.seller_id
    where listing.service_id = any (${`{${ids.join(',')}}`}::uuid[])
      and listing.published_at > ${after}::timestamptz
      and listing.published_at <= ${until.toISOString()}::timestamptz
      and seller.user_id <> ${userId}
    order by listing.published_at desc, listing.service_id desc`)
  return readCards(ctx, { ids: rows.map(({ id }) => id), locale })
}
