import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Ctx } from '../../context'
import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { relevanceShares, wordWeights } from '../../domain/search/relevance'
import { mendQuestion } from './mend-question'
import {
  filterConditions,
  questionSql,
  wordsCondition,
  type CategoryScope,
  type Question,
} from './search-conditions'
import { readCursor, writeCursor, type SearchCursor } from './search-cursor'
import { searchFacets } from './search-facets'
import { storable } from './storable'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

type Context = Pick<Ctx, 'db'>
type Input = { search: ServiceSearch; locale: Locale }

/**
 * Searches the market. Words are met in French and English, without accents; when nothing matches,
 * mistyped words are mended and then any word suffices. At most five statements.
 */
export const searchServices = async (ctx: Context, input: Input): Promise<SearchResult> => {
  const { search, locale } = input
  const categories = await categoryNames(ctx, locale)
  const scope = scopeOf(categories, search.category)
  const cursor = readCursor(search.cursor, search.sort)
  let question = questionOf(search, cursor)
  let hits = await findHits(ctx, { search, scope, question, cursor })
  let correctedQuery: string | null = null
  if (hits.length === 0 && question !== null && cursor === null) {
    const mended = await mendQuestion(ctx, question.text)
    if (mended !== null && isAnother(mended.question, question)) {
      question = mended.question
      correctedQuery = mended.isCorrected ? question.text : null
      hits = await findHits(ctx, { search, scope, question, cursor })
    }
  }
  const titles = new Map(categories.map(({ slug, title }) => [slug, title]))
  const counted = await searchFacets(ctx, { search, scope, question, titles })
  const shown = hits.slice(0, search.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toServiceCard(row, locale)),
    nextCursor:
      hits.length > search.limit && last !== undefined
        ? writeCursor(cursorAfter(last, search, question))
        : null,
    ...counted,
    correctedQuery,
    suggestions: shown.length > 0 ? [] : suggestionsOf(categories),
  }
}

const questionOf = (search: ServiceSearch, cursor: SearchCursor | null): Question | null => {
  const text = storable(cursor?.question ?? search.q ?? '').trim()
  return text === '' ? null : { text, isAny: cursor?.isAny ?? false }
}

const isAnother = (a: Question, b: Question): boolean => a.text !== b.text || a.isAny !== b.isAny

const cursorAfter = (
  last: HitRow,
  search: ServiceSearch,
  question: Question | null,
): SearchCursor => ({
  sort: search.sort,
  key: last.key,
  id: last.id,
  ...(question === null ? {} : { question: question.text, isAny: question.isAny }),
})

type CategoryName = { id: string; slug: string; parent_id: string | null; title: string }

const categoryNames = async (ctx: Context, locale: Locale): Promise<CategoryName[]> => {
  const { rows } = await ctx.db.execute<CategoryName>(sql`
    select category.id, category.slug, category.parent_id,
      coalesce(asked.title, main.title, category.slug) as title
    from categories category
    left join categories_locales asked
      on asked._parent_id = category.id and asked._locale = ${locale}
    left join categories_locales main on main._parent_id = category.id and main._locale = 'fr'
    order by category.position, category.slug`)
  return rows
}

const scopeOf = (categories: readonly CategoryName[], slug: string | undefined): CategoryScope => {
  if (slug === undefined) return { level: 'all' }
  const found = categories.find((category) => category.slug === slug)
  if (found === undefined) return { level: 'unknown' }
  return found.parent_id === null
    ? { level: 'root', rootId: found.id }
    : { level: 'child', rootId: found.parent_id, id: found.id }
}

/** With no result at all: the families of services there are. */
const suggestionsOf = (categories: readonly CategoryName[]): string[] =>
  categories.filter(({ parent_id }) => parent_id === null).map(({ title }) => title)

type HitRow = CardRow & { key: string }

const findHits = async (
  ctx: Context,
  input: {
    search: ServiceSearch
    scope: CategoryScope
    question: Question | null
    cursor: SearchCursor | null
  },
): Promise<HitRow[]> => {
  const { search, scope, question, cursor } = input
  const order = orderOf(search, question)
  const direction = sql.raw(order.isAscending ? 'asc' : 'desc')
  const after =
    cursor === null
      ? sql`true`
      : sql`(${order.key}, listing.service_id) ${sql.raw(order.isAscending ? '>' : '<')}
          (${cursor.key}::${sql.raw(order.type)}, ${cursor.id}::uuid)`
  const conditions = [
    ...Object.values(filterConditions(search, scope)),
    wordsCondition(question),
    after,
  ]
  const { rows } = await ctx.db.execute<HitRow>(sql`
    with hits as (
      select listing.service_id, ${order.key} as key from catalog.listings listing
      where ${sql.join(conditions, sql` and `)}
      order by ${order.key} ${direction}, listing.service_id ${direction}
      limit ${search.limit + 1})
    select hits.key::text as key, ${cardColumns()}
    from hits join catalog.listings listing using (service_id) ${cardJoins()}
    order by hits.key ${direction}, hits.service_id ${direction}`)
  return rows
}

type Order = { key: SQL; type: 'float8' | 'bigint' | 'timestamptz'; isAscending: boolean }

const orderOf = (search: ServiceSearch, question: Question | null): Order => {
  switch (search.sort) {
    case 'relevance':
      return { key: relevanceKey(question), type: 'float8', isAscending: false }
    case 'rating':
      return {
        key: sql`((listing.rating_average * listing.rating_count + 20) / (listing.rating_count + 5))`,
        type: 'float8',
        isAscending: false,
      }
    case 'newest':
      return { key: sql`listing.published_at`, type: 'timestamptz', isAscending: false }
    case 'price_asc':
      return { key: sql`listing.comparable_price`, type: 'bigint', isAscending: true }
    case 'price_desc':
      return { key: sql`listing.comparable_price`, type: 'bigint', isAscending: false }
  }
}

const relevanceKey = (question: Question | null): SQL => {
  if (question === null) return sql`listing.quality`
  const { fixed, byQuality } = relevanceShares
  return sql`(ts_rank(${`{${wordWeights.join(',')}}`}::float4[], listing.search,
    ${questionSql(question)})::float8 * (${fixed}::float8 + ${byQuality}::float8 * listing.quality))`
}
