import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Db } from '../../src/context'
import type { FacetName, SearchScope } from '../../src/domain/ports/search-engine'
import { priceBands } from '../../src/domain/search/facet-steps'
import { relevanceShares, wordWeights } from '../../src/domain/search/relevance'
import { byIndex, type Filter, type Matching } from './conditions'
import type { SearchCursor } from '../../src/domain/search/search-cursor'

/** More rows than this are never read for one question. */
export const mostCandidates = 2_000
/** In the text of the statement: the planner has to know it to keep its plan. */
const cap = sql.raw(String(mostCandidates))
/** What a facet counts under all filters but its own. */
const sampleCap = sql.raw('1000')

export type CandidateRow = {
  kind: FacetName | 'hit' | 'found'
  value: string
  count: number
  key: string | null
}

type Wanted = {
  scope: SearchScope
  /** Hits ranked by words, from the cursor on; null where another statement orders them. */
  ranked: { limit: number; cursor: SearchCursor | null } | null
  counts: boolean
}

/**
 * What matches, read once: how many, the counts of every facet (each under all filters but its own)
 * and, when asked for, the hits in order of relevance. One statement.
 */
export const readCandidates = async (
  db: Db,
  matching: Matching,
  wanted: Wanted,
): Promise<CandidateRow[]> => {
  const key = wanted.ranked === null ? sql`null::float8` : relevanceKey(matching)
  const filters = [...matching.conditions.keys()]
  const own = new Set(wanted.counts ? filters.filter((name) => !isRoot(name, wanted.scope)) : [])
  const samples = [...own].map(
    (name) => sql`, ${sampleName(name)} as materialized (
      select ${facetColumns} from catalog.listings listing
      where ${byIndex({ ...matching, except: name })} limit ${sampleCap})`,
  )
  const parts = [
    sql`select 'found' as kind, '' as value, count(*)::float8 as count, null::text as key
      from matched`,
    ...(wanted.counts ? facetNames.map((name) => facetPart(name, wanted.scope, own)) : []),
    ...(wanted.ranked === null ? [] : [rankedPart(wanted.ranked)]),
  ]
  const { rows } = await db.execute<CandidateRow>(sql`
    with matched as materialized (
      select listing.service_id, ${key} as key, ${facetColumns}
      from catalog.listings listing where ${byIndex(matching)} limit ${cap})
      ${sql.join(samples, sql``)}
    ${sql.join(parts, sql` union all `)}`)
  return rows
}

/** The facet of a family offers its children: what matches is what it counts. */
const isRoot = (filter: Filter, scope: SearchScope): boolean =>
  filter === 'category' && scope.level === 'root'

const facetColumns = sql.raw(`listing.root_category_id, listing.category_id,
  listing.comparable_price, listing.delivery_days, listing.rating_average, listing.languages,
  listing.country`)

const relevanceKey = ({ words }: Matching): SQL => {
  if (words === null) return sql`listing.quality`
  const { fixed, byQuality } = relevanceShares
  return sql`ts_rank(${`{${wordWeights.join(',')}}`}::float4[], listing.search,
    (select ${words}::tsquery))::float8 * (${fixed}::float8 + ${byQuality}::float8 * listing.quality)`
}

const rankedPart = ({ limit, cursor }: NonNullable<Wanted['ranked']>): SQL => {
  const after =
    cursor === null || cursor.key === null
      ? sql`true`
      : sql`(key, service_id) < (${cursor.key}::float8, ${cursor.id}::uuid)`
  return sql`(select 'hit', service_id::text, 0, key::text from matched where ${after}
    order by matched.key desc, service_id desc limit ${sql.raw(String(limit))})`
}

const facetNames: readonly FacetName[] = [
  'categories',
  'prices',
  'deliveryDays',
  'ratings',
  'languages',
  'countries',
]

/** Which facet offers other values of a filter; a category's siblings are offered by its root. */
const facetOfFilter: Record<Filter, FacetName> = {
  category: 'categories',
  price: 'prices',
  days: 'deliveryDays',
  rating: 'ratings',
  language: 'languages',
  country: 'countries',
}
const filterOfFacet = new Map(
  (Object.keys(facetOfFilter) as Filter[]).map((filter) => [facetOfFilter[filter], filter]),
)

const sampleName = (filter: Filter): SQL => sql.raw(`except_${filter}`)

/** Lower ends of the price bands but the first: where one ends and the next begins. */
const bounds = `{${priceBands
  .slice(1)
  .map(({ min }) => min)
  .join(',')}}`

const facetPart = (facet: FacetName, scope: SearchScope, own: ReadonlySet<Filter>): SQL => {
  const filter = filterOfFacet.get(facet)
  const source = filter !== undefined && own.has(filter) ? sampleName(filter) : sql.raw('matched')
  switch (facet) {
    case 'categories': {
      const column = sql.raw(
        scope.level === 'root' || scope.level === 'child' ? 'category_id' : 'root_category_id',
      )
      const within =
        scope.level === 'root' || scope.level === 'child'
          ? sql`where root_category_id = ${scope.rootId}`
          : sql``
      return sql`select 'categories', ${column}::text, count(*)::float8, null from ${source}
        ${within} group by ${column}`
    }
    case 'prices':
      // A price on the edge belongs to both bands: it is counted apart.
      return sql`select 'prices', width_bucket(comparable_price, ${bounds}::bigint[]) || case
          when comparable_price = any (${bounds}::bigint[]) then '=' else '' end,
        count(*)::float8, null from ${source} group by 2`
    case 'deliveryDays':
      return sql`select 'deliveryDays', delivery_days::text, count(*)::float8, null
        from ${source} group by delivery_days`
    case 'ratings':
      return sql`select 'ratings', width_bucket(rating_average, '{3,4,4.5}'::float8[])::text,
        count(*)::float8, null from ${source} group by 2`
    case 'languages':
      return sql`select 'languages', array_to_string(languages, ','), count(*)::float8, null
        from ${source} group by languages`
    case 'countries':
      return sql`select 'countries', country, count(*)::float8, null
        from ${source} group by country`
  }
}
