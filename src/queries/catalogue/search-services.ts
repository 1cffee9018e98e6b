import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { SearchResult, ServiceCard, ServiceSearch } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { Providers } from '../../domain/ports/providers'
import type { SearchScope } from '../../domain/ports/search-engine'
import { cardColumns, cardJoins, toServiceCard, type CardRow } from './service-card'

/** What a search needs of the context: the market and the engine that finds in it. */
export type SearchContext = Pick<Ctx, 'db'> & { providers: Pick<Providers, 'search'> }

/**
 * Searches the market with whatever engine is set. The engine finds and counts; cards, prices and
 * ratings are read from the market itself, so that a late engine never shows what is gone.
 */
export const searchServices = async (
  ctx: SearchContext,
  { search, locale }: { search: ServiceSearch; locale: Locale },
): Promise<SearchResult> => {
  const categories = await categoryNames(ctx, locale)
  const scope = scopeOf(categories, search.category)
  const found = await ctx.providers.search.find({ search, scope, counts: true })
  const items = await readCards(ctx, { ids: found.ids, locale })
  const byId = new Map(categories.map((category) => [category.id, category]))
  const { categories: counted, ...facets } = found.facets
  const repeat = (entries: { value: string; count: number }[]) =>
    entries.map((entry) => ({ ...entry, label: entry.value }))
  return {
    items,
    nextCursor: found.nextCursor,
    total: found.total,
    isTotalCapped: found.isTotalCapped,
    facets: {
      categories: counted.flatMap(({ value, count }) => {
        const category = byId.get(value)
        return category === undefined
          ? []
          : [{ value: category.slug, label: category.title, count }]
      }),
      prices: repeat(facets.prices),
      deliveryDays: repeat(facets.deliveryDays),
      ratings: repeat(facets.ratings),
      languages: repeat(facets.languages),
      countries: repeat(facets.countries),
    },
    correctedQuery: found.correctedQuery,
    suggestions: items.length > 0 ? [] : suggestionsOf(categories),
  }
}

type CategoryName = { id: string; slug: string; parent_id: string | null; title: string }

const categoryNames = async (ctx: Pick<Ctx, 'db'>, locale: Locale): Promise<CategoryName[]> => {
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

const scopeOf = (categories: readonly CategoryName[], slug: string | undefined): SearchScope => {
  if (slug === undefined) return { level: 'all' }
  const found = categories.find((category) => category.slug === slug)
  if (found === undefined) return { level: 'unknown' }
  return found.parent_id === null
    ? { level: 'root', rootId: found.id }
    : { level: 'child', rootId: found.parent_id, id: found.id }
}

/** Where in the tree of categories a search stands, by the slug that it names. */
export const searchScope = async (
  ctx: Pick<Ctx, 'db'>,
  slug: string | undefined,
): Promise<SearchScope> =>
  slug === undefined ? { level: 'all' } : scopeOf(await categoryNames(ctx, 'fr'), slug)

/** With no result at all: the families of services there are. */
const suggestionsOf = (categories: readonly CategoryName[]): string[] =>
  categories.filter(({ parent_id }) => parent_id === null).map(({ title }) => title)

/** Cards of services in the order of their ids; those that left the market are left out. */
export const readCards = async (
  ctx: Pick<Ctx, 'db'>,
  { ids, locale }: { ids: readonly string[]; locale: Locale },
): Promise<ServiceCard[]> => {
  if (ids.length === 0) return []
  const { rows } = await ctx.db.execute<CardRow>(sql`
    select ${cardColumns()}
    from unnest((select ${`{${ids.join(',')}}`}::uuid[])) with ordinality wanted (service_id, place)
    join catalog.listings listing using (service_id) ${cardJoins()}
    order by wanted.place`)
  return rows.map((row) => toServiceCard(row, locale))
}
