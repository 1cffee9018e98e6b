import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Ctx } from '../../context'
import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import { bandValue, deliverySteps, priceBands, ratingSteps } from '../../domain/search/facet-steps'
import {
  filterConditions,
  wordsCondition,
  type CategoryScope,
  type Question,
} from './search-conditions'

/** Beyond this many matches counts are lower bounds: nobody chooses by the fifth digit. */
const rowsCounted = 20_000
const totalCap = 1_000

type Facets = SearchResult['facets']
type Counted = Pick<SearchResult, 'total' | 'isTotalCapped' | 'facets'>
type Row = { facet: keyof Facets | 'total'; value: string; count: number }

/** Counts of every facet and of the matches, in one statement over one pass of the matches. */
export const searchFacets = async (
  ctx: Pick<Ctx, 'db'>,
  input: {
    search: ServiceSearch
    scope: CategoryScope
    question: Question | null
    /** Titles of categories by slug, in the language asked for. */
    titles: ReadonlyMap<string, string>
  },
): Promise<Counted> => {
  const { rows } = await ctx.db.execute<Row>(facetStatement(input))
  const of = (facet: keyof Facets, labelOf: (value: string) => string = (value) => value) =>
    rows
      .filter((row) => row.facet === facet && row.count > 0)
      .map(({ value, count }) => ({ value, label: labelOf(value), count }))
  const total = rows.find(({ facet }) => facet === 'total')?.count ?? 0
  return {
    total: Math.min(total, totalCap),
    isTotalCapped: total > totalCap,
    facets: {
      categories: of('categories', (slug) => input.titles.get(slug) ?? slug),
      prices: of('prices'),
      deliveryDays: of('deliveryDays'),
      ratings: of('ratings'),
      languages: of('languages'),
      countries: of('countries'),
    },
  }
}

const facetStatement = ({ search, scope, question }: Parameters<typeof searchFacets>[1]): SQL => {
  const is = filterConditions(search, scope)
  const words = wordsCondition(question)
  const branch =
    scope.level === 'root' || scope.level === 'child'
      ? sql`select 'categories', category.slug, count(*) from matched
          join categories category on category.id = matched.category_id
          where matched.root_category_id = ${scope.rootId}
            and price and days and rating and language and country group by category.slug`
      : sql`select 'categories', category.slug, count(*) from matched
          join categories category on category.id = matched.root_category_id
          where price and days and rating and language and country group by category.slug`
  return sql`
    with matched as materialized (
      select listing.root_category_id, listing.category_id, listing.comparable_price as amount,
        listing.delivery_days, listing.rating_average, listing.languages, listing.country as land,
        ${is.category} as category, ${is.price} as price, ${is.days} as days,
        ${is.rating} as rating, ${is.language} as language, ${is.country} as country
      from catalog.listings listing where ${words} limit ${rowsCounted})
    select facet, value, count::float8 as count from (
      select 'total' as facet, '' as value, count(*) as count, 0::float8 as place from matched
        where category and price and days and rating and language and country
      union all
      select facet, value, count, 0 from (${branch}) branch (facet, value, count)
      union all
      select 'prices', band.value, count(*), band.place from matched
        join (values ${bandRows()}) band (value, low, high, place)
          on amount between band.low::bigint and band.high::bigint
        where category and days and rating and language and country
        group by band.value, band.place
      union all
      select 'deliveryDays', step::text, count(*), step from matched
        join unnest(${literal(deliverySteps)}::integer[]) step on delivery_days <= step
        where category and price and rating and language and country group by step
      union all
      select 'ratings', step::text, count(*), -step from matched
        join unnest(${literal(ratingSteps)}::float8[]) step on rating_average >= step
        where category and price and days and language and country group by step
      union all
      select 'languages', one, count(*), 0 from matched, unnest(languages) one
        where category and price and days and rating and country group by one
      union all
      select 'countries', land, count(*), 0 from matched
        where category and price and days and rating and language group by land) counts
    order by facet, place, counts.count desc, value`
}

const literal = (values: readonly number[]): string => `{${values.join(',')}}`

const bandRows = (): SQL =>
  sql.join(
    priceBands.map(
      (band, place) =>
        sql`(${bandValue(band)}, ${band.min}, ${band.max ?? Number.MAX_SAFE_INTEGER}, ${place}::integer)`,
    ),
    sql`, `,
  )
