import { ServiceSearch } from '../../contracts/catalogue'
import { paths } from '../common/paths'

/** Names of the filters that the reader may set; the rest of a search is words, order and place. */
export const filterNames = [
  'category',
  'minPrice',
  'maxPrice',
  'maxDays',
  'minRating',
  'language',
  'country',
] as const
export type FilterName = (typeof filterNames)[number]

/** A change of some parts; undefined takes a part away. */
export type SearchChange = Partial<Record<keyof ServiceSearch, string | number | undefined>>

/** The address of a search with some parts changed; a change starts again at the first page. */
export function searchAddress(search: Partial<ServiceSearch>, change: SearchChange = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of searchEntries(search, change)) query.set(name, value)
  const text = query.toString()
  return text === '' ? paths.search : `${paths.search}?${text}`
}

/** The parts of a search that an address or a form must carry. */
export function searchEntries(
  search: Partial<ServiceSearch>,
  change: SearchChange = {},
): [string, string][] {
  const wanted = { ...search, cursor: undefined, limit: undefined, ...change }
  return Object.entries(wanted).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' || (name === 'sort' && value === 'relevance')
      ? []
      : [[name, String(value)]],
  )
}

/** How many filters are set. A price range counts once. */
export function filterCount(search: Partial<ServiceSearch>): number {
  const set = filterNames.filter((name) => search[name] !== undefined)
  const isRange = search.minPrice !== undefined && search.maxPrice !== undefined
  return set.length - (isRange ? 1 : 0)
}

/** The same search without its filters: words and order stay. */
export const withoutFilters: SearchChange = Object.fromEntries(
  filterNames.map((name) => [name, undefined]),
)

/**
 * The search that an address asks for. People edit addresses: a part that makes no sense is left
 * out, the others count.
 */
export function searchFrom(query: Record<string, string | string[] | undefined>): ServiceSearch {
  const usable: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(ServiceSearch.shape)) {
    const raw = query[name]
    const value = Array.isArray(raw) ? raw[0] : raw
    if (value === undefined || value === '') continue
    const parsed = schema.safeParse(value)
    if (parsed.success) usable[name] = value
  }
  return ServiceSearch.parse(usable)
}
