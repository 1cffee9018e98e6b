import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { ServiceSearch } from '../../contracts/catalogue'

/** What is asked of the words: all of them, or any when all of them found nothing. */
export type Question = { text: string; isAny: boolean }

/** The question as a tsquery. */
export const questionSql = ({ text, isAny }: Question): SQL =>
  isAny
    ? sql`replace(catalog.question(${text})::text, ' & ', ' | ')::tsquery`
    : sql`catalog.question(${text})`

/** What matches the question; one of little words alone (“pour le”) excludes nothing. */
export const wordsCondition = (question: Question | null): SQL =>
  question === null
    ? sql`true`
    : sql`(numnode(${questionSql(question)}) = 0
        or listing.search @@ ${questionSql(question)})`

/** Where in the tree the search stands. */
export type CategoryScope =
  | { level: 'all' }
  | { level: 'root'; rootId: string }
  | { level: 'child'; rootId: string; id: string }
  | { level: 'unknown' }

type Filter = 'category' | 'price' | 'days' | 'rating' | 'language' | 'country'

/** One condition per filter: a facet counts under all of them but its own. */
export const filterConditions = (
  search: ServiceSearch,
  scope: CategoryScope,
): Record<Filter, SQL> => ({
  category: categoryCondition(scope),
  price: sql`listing.comparable_price between ${search.minPrice ?? 0}
    and ${search.maxPrice ?? Number.MAX_SAFE_INTEGER}`,
  days: search.maxDays === undefined ? sql`true` : sql`listing.delivery_days <= ${search.maxDays}`,
  rating:
    search.minRating === undefined ? sql`true` : sql`listing.rating_average >= ${search.minRating}`,
  language:
    search.language === undefined ? sql`true` : sql`${search.language} = any (listing.languages)`,
  country: search.country === undefined ? sql`true` : sql`listing.country = ${search.country}`,
})

const categoryCondition = (scope: CategoryScope): SQL => {
  switch (scope.level) {
    case 'all':
      return sql`true`
    case 'root':
      return sql`listing.root_category_id = ${scope.rootId}`
    case 'child':
      return sql`listing.category_id = ${scope.id}`
    case 'unknown':
      return sql`false`
  }
}
