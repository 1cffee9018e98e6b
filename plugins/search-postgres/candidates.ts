import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Db } from '../../src/context'
import type { FacetName, SearchScope } from '../../src/domain/ports/search-engine'
import { relevanceShares, wordWeights } from '../../src/domain/search/relevance'
import { byIndex, type Filter, type Matching } from './conditions'
import { facetCodeOf } from './facet-code-of'
import type { SearchCursor } from '../../src/domain/search/search-cursor'

/** More rows than this are never read for one question. */
export const mostCandidates = 2_000
/** In the text of the statement: the planner has to know it to keep its plan. */
const cap = sql.raw(String(mostCandidates))
/** What a facet counts under all filters but its own. */
const sampleCap = sql.raw('1000')

export type CandidateRow = {
  kind: 'hit' | 'found' | 'categories' | 'codes' | 'codes of a facet'
  value: string
  count: number
  /** What a hit is ordered by, or whose codes these are. */
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
    ...(wanted.counts ? [categoriesPart(wanted.scope, own), codesPart] : []),
    ...[...own].filter((name) => name !== 'category').map(codesOfFacet),
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

const facetColumns = sql.raw(
  `listing.root_category_id, listing.category_id, ${facetCodeOf('listing')} as facet_code`,
)

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

/** Which facet offers other values of a filter; a category's siblings are offered by its root. */
const facetOfFilter: Record<Filter, FacetName> = {
  category: 'categories',
  price: 'prices',
  days: 'deliveryDays',
  rating: 'ratings',
  language: 'languages',
  country: 'countries',
}

const sampleName = (filter: Filter): SQL => sql.raw(`except_${filter}`)

const categoriesPart = (scope: SearchScope, own: ReadonlySet<Filter>): SQL => {
  const source = own.has('category') ? sampleName('category') : sql.raw('matched')
  const isInside = scope.level === 'root' || scope.level === 'child'
  const column = sql.raw(isInside ? 'category_id' : 'root_category_id')
  const within = isInside ? sql`where root_category_id = ${scope.rootId}` : sql``
  return sql`select 'categories', ${column}::text, count(*)::float8, null from ${source}
    ${within} group by ${column}`
}

/** All of them in one value: counting them here takes a fraction of grouping them there. */
const codes = sql.raw(`coalesce(encode(string_agg(int4send(facet_code), ''), 'base64'), '')`)
const codesPart = sql`select 'codes', ${codes}, 0, null from matched`
const codesOfFacet = (filter: Filter): SQL =>
  sql`select 'codes of a facet', ${codes}, 0, ${sql.raw(`'${facetOfFilter[filter]}'`)}
    from ${sampleName(filter)}`
