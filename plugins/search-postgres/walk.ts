import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Db } from '../../src/context'
import type { ServiceSearch } from '../../src/contracts/catalogue'
import { byColumns, byIndex, type Matching } from './conditions'
import type { SearchCursor } from '../../src/domain/search/search-cursor'

export type Hit = { id: string; key: string }
type Order = { key: SQL; type: 'float8' | 'bigint' | 'timestamptz'; isAscending: boolean }

/**
 * One row more than the page shows. Written into the text: behind a parameter the planner fears a
 * tenth of the market and plans anew for every request.
 */
const pageSize = (limit: number): SQL => sql.raw(String(limit + 1))

/**
 * A page in an order that does not depend on the words. `isWalk`: the order's index is followed and
 * each row looked at, which ends soon where many match; otherwise all matches are found and sorted.
 */
export const readPage = async (
  db: Db,
  input: {
    search: ServiceSearch
    matching: Matching
    cursor: SearchCursor | null
    isWalk: boolean
  },
): Promise<Hit[]> => {
  const { search, matching, cursor, isWalk } = input
  const order = orders[search.sort]
  const direction = sql.raw(order.isAscending ? 'asc' : 'desc')
  const after =
    cursor === null || cursor.key === null
      ? sql`true`
      : sql`(${order.key}, listing.service_id) ${sql.raw(order.isAscending ? '>' : '<')}
          (${cursor.key}::${sql.raw(order.type)}, ${cursor.id}::uuid)`
  const { rows } = await db.execute<Hit>(
    isWalk
      ? sql`select listing.service_id as id, (${order.key})::text as key
          from catalog.listings listing where ${byColumns(matching)} and ${after}
          order by ${order.key} ${direction}, listing.service_id ${direction}
          limit ${pageSize(search.limit)}`
      : sql`with matched as materialized (
          select listing.service_id, ${order.key} as key from catalog.listings listing
          where ${byIndex(matching)} and ${after})
        select matched.service_id as id, matched.key::text as key from matched
        order by matched.key ${direction}, matched.service_id ${direction}
        limit ${pageSize(search.limit)}`,
  )
  return rows
}

const orders: Record<ServiceSearch['sort'], Order> = {
  // Without words quality alone decides.
  relevance: { key: sql`listing.quality`, type: 'float8', isAscending: false },
  rating: {
    key: sql`((listing.rating_average * listing.rating_count + 20) / (listing.rating_count + 5))`,
    type: 'float8',
    isAscending: false,
  },
  newest: { key: sql`listing.published_at`, type: 'timestamptz', isAscending: false },
  price_asc: { key: sql`listing.comparable_price`, type: 'bigint', isAscending: true },
  price_desc: { key: sql`listing.comparable_price`, type: 'bigint', isAscending: false },
}
