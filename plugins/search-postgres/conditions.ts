import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { ServiceSearch } from '../../src/contracts/catalogue'
import type { SearchScope } from '../../src/domain/ports/search-engine'
import { deliverySteps, ratingSteps } from '../../src/domain/search/facet-steps'

export type Filter = 'category' | 'price' | 'days' | 'rating' | 'language' | 'country'

/** A filter as the index of words answers it, and as the columns do. */
type Condition = {
  /** One lexeme of catalog.marks; null where only the columns know. */
  mark: string | null
  /** What stands in its place when its own facet is counted: a child's siblings. */
  markOfFacet?: string
  columns: SQL
}

export type Conditions = ReadonlyMap<Filter, Condition>

/** What the search is limited to; filters that were not set are not in it. */
export const conditionsOf = (search: ServiceSearch, scope: SearchScope): Conditions => {
  const found = new Map<Filter, Condition>()
  const category = categoryCondition(scope)
  if (category !== null) found.set('category', category)
  if (search.minPrice !== undefined || search.maxPrice !== undefined) {
    found.set('price', {
      mark: null,
      columns: sql`listing.comparable_price between ${search.minPrice ?? 0}
        and ${search.maxPrice ?? Number.MAX_SAFE_INTEGER}`,
    })
  }
  const { maxDays, minRating, language, country } = search
  if (maxDays !== undefined) {
    found.set('days', {
      mark: isOneOf(deliverySteps, maxDays) ? `days:${maxDays}` : null,
      columns: sql`listing.delivery_days <= ${maxDays}`,
    })
  }
  if (minRating !== undefined) {
    found.set('rating', {
      mark: isOneOf(ratingSteps, minRating) ? `rating:${minRating}` : null,
      columns: sql`listing.rating_average >= ${minRating}`,
    })
  }
  if (language !== undefined) {
    found.set('language', {
      mark: `language:${language}`,
      columns: sql`${language} = any (listing.languages)`,
    })
  }
  if (country !== undefined) {
    found.set('country', {
      mark: `country:${country}`,
      columns: sql`listing.country = ${country}`,
    })
  }
  return found
}

const isOneOf = (steps: readonly number[], value: number): boolean => steps.includes(value)

const categoryCondition = (scope: SearchScope): Condition | null => {
  switch (scope.level) {
    case 'all':
      return null
    case 'root':
      return {
        mark: `in:${scope.rootId}`,
        markOfFacet: `in:${scope.rootId}`,
        columns: sql`listing.root_category_id = ${scope.rootId}`,
      }
    case 'child':
      return {
        mark: `in:${scope.id}`,
        markOfFacet: `in:${scope.rootId}`,
        columns: sql`listing.category_id = ${scope.id}`,
      }
    case 'unknown':
      return { mark: 'in:nowhere', columns: sql`false` }
  }
}

export type Matching = {
  /** The words as Postgres reads them; null without words. */
  words: string | null
  conditions: Conditions
  /** Only the best: 0 is everybody, each step a quarter of the one before. */
  tier: number
  /** Only rows below this tier: what an earlier page has shown. */
  below?: number
  /** Leave this filter out, to count what its other values would give. */
  except?: Filter
}

/** The question for the index of words: words, marks of filters and of the best, in one. */
export const indexQuestion = ({ words, conditions, tier, below, except }: Matching): string =>
  [
    ...(words === null ? [] : [`( ${words} )`]),
    ...[...conditions].flatMap(([name, { mark, markOfFacet }]) => {
      const asked = name === except ? markOfFacet : mark
      return asked === null || asked === undefined ? [] : [`'=${asked}'`]
    }),
    ...(tier > 0 ? [`'=best:${tier}'`] : []),
    ...(below === undefined ? [] : [`!'=best:${below}'`]),
  ].join(' & ')

/**
 * Conditions for rows that the index of words finds; it does not know all filters. The question is
 * hidden from the planner (select): whatever it asks, the index of words is the way, and the
 * connection keeps one plan instead of planning every question anew.
 */
export const byIndex = (matching: Matching): SQL => {
  const question = indexQuestion(matching)
  const residual = [...matching.conditions]
    .filter(([name, { mark }]) => mark === null && name !== matching.except)
    .map(([, { columns }]) => columns)
  const all =
    question === '' ? residual : [sql`listing.search @@ (select ${question}::tsquery)`, ...residual]
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

/** The same for rows walked in some order, which are looked at one by one. */
export const byColumns = ({ words, conditions }: Pick<Matching, 'words' | 'conditions'>): SQL => {
  const all = [...conditions.values()].map(({ columns }) => columns)
  // As a function it is no reason to leave the order that is walked.
  if (words !== null) all.push(sql`ts_match_vq(listing.search, (select ${words}::tsquery))`)
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}
