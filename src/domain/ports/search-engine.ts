import type { SearchResult, ServiceSearch } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'

/** Where in the tree of categories the search stands. */
export type SearchScope =
  | { level: 'all' }
  | { level: 'root'; rootId: string }
  | { level: 'child'; rootId: string; id: string }
  | { level: 'unknown' }

export type FacetName = keyof SearchResult['facets']
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>

export type SearchInput = {
  search: ServiceSearch
  scope: SearchScope
  /** Counts of filters cost as much as the list: who shows none asks for none. */
  counts: boolean
}

export type SearchFound = {
  /** Ids of services, best first; what is no longer on the market is left out when cards are read. */
  ids: string[]
  /** Opaque; null on the last page. */
  nextCursor: string | null
  total: number
  isTotalCapped: boolean
  /** Values of categories are ids; the others as in the contract. */
  facets: FacetCounts
  /** The words searched instead, when those asked were mistyped and found nothing. */
  correctedQuery: string | null
}

/** What a search server has to know of a service: enough to find, filter, count and order it. */
export type SearchDocument = {
  id: string
  titles: string[]
  keywords: string[]
  categories: string[]
  seller: string
  descriptions: string[]
  rootCategoryId: string
  categoryId: string
  languages: Locale[]
  country: string
  /** Francs CFA, to compare currencies. */
  price: number
  deliveryDays: number
  rating: number
  /** Stars with the five imagined reviews of docs/decisions/0031. */
  fairRating: number
  quality: number
  /** Seconds since 1970. */
  publishedAt: number
}

/** Finds services by words, filters and order. Never the truth: cards and prices come from the market. */
export type SearchEngine = {
  /** Word for logs: `postgres`, `meilisearch`. */
  readonly name: string
  /**
   * Whether it keeps documents of its own, which events have to bring along. False where the
   * market's own tables are searched.
   */
  readonly keepsDocuments: boolean
  find(input: SearchInput): Promise<SearchFound>
  /** Services whose words begin like what was typed, best first. */
  complete(input: { q: string; limit: number }): Promise<string[]>
  /** Creates what the engine needs and sets its rules; harmless when done before. */
  prepare(): Promise<void>
  /** Adds documents and replaces those it knows; a second time changes nothing. */
  put(documents: readonly SearchDocument[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** Ids of all documents, page by page: what a full re-index compares with the market. */
  listIds(input: { skip: number; limit: number }): Promise<string[]>
}
