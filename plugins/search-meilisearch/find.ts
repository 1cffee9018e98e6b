import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import type { ServiceSearch } from '../../src/contracts/catalogue'
import type { SearchFound, SearchInput } from '../../src/domain/ports/search-engine'
import { facetAttribute, facetNames, facetsFrom, noFacets } from './facets'
import { filtersOf, filtersWithout, type Filters } from './filters'
import { readPageCursor, writePageCursor } from './page-cursor'
import { questionWords } from './question-words'
import { indexName } from './rules'

const totalCap = 1_000

type Question = { words: string[]; isAny: boolean }
type Paging = { page: number; limit: number }

/** Answers a search with one request; with two or three more where no service has all the words. */
export const find = async (client: Meilisearch, input: SearchInput): Promise<SearchFound> => {
  const { search, scope } = input
  const read = readPageCursor(search.cursor)
  const cursor = read?.sort === search.sort ? read : null
  const paging = { page: cursor?.page ?? 1, limit: cursor?.limit ?? search.limit }
  const filters = filtersOf(search, scope)
  const asked: Question = {
    words: cursor?.words ?? questionWords(search.q ?? ''),
    isAny: cursor?.isAny ?? false,
  }
  const found = await answer(client, { input, filters, question: asked, paging })
  if (found.total > 0 || cursor !== null || asked.words.length < 2) return found
  const known = await knownWords(client, asked.words)
  if (known === null || known.length === 0) return found
  const all = await answer(client, {
    input,
    filters,
    question: { words: known, isAny: false },
    paging,
  })
  if (all.total > 0) return all
  return answer(client, { input, filters, question: { words: known, isAny: true }, paging })
}

type Answering = { input: SearchInput; filters: Filters; question: Question; paging: Paging }

const answer = async (
  client: Meilisearch,
  { input, filters, question, paging }: Answering,
): Promise<SearchFound> => {
  const { search, scope, counts } = input
  const text: Partial<MultiSearchQuery> = {
    q: question.words.join(' '),
    matchingStrategy: question.isAny ? 'last' : 'all',
  }
  // What matches a family is what its facet counts.
  const own = counts
    ? [...filters.keys()].filter((facet) => facet !== 'categories' || scope.level !== 'root')
    : []
  const attributes = facetNames.map((facet) => facetAttribute(facet, scope))
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({
    queries: [
      {
        ...onePage(paging),
        ...text,
        filter: [...filters.values()].flat(),
        ...(counts ? { facets: attributes } : {}),
        ...orderOf(search.sort, question),
      },
      ...own.map((facet) => ({
        ...onePage({ page: 1, limit: 1 }),
        ...text,
        filter: filtersWithout(filters, facet, scope),
        facets: [facetAttribute(facet, scope)],
      })),
    ],
  })
  const [first, ...others] = results
  if (first === undefined) throw new Error('the search engine answered without results')
  const total = first.totalHits ?? 0
  const isLast = paging.page >= (first.totalPages ?? 0)
  return {
    ids: first.hits.map(({ id }) => id),
    nextCursor: isLast
      ? null
      : writePageCursor({ ...question, ...paging, sort: search.sort, page: paging.page + 1 }),
    total: Math.min(total, totalCap),
    isTotalCapped: total > totalCap,
    facets: counts
      ? facetsFrom((facet) => {
          const place = own.indexOf(facet)
          const result = place === -1 ? first : others[place]
          return result?.facetDistribution?.[facetAttribute(facet, scope)] ?? {}
        })
      : noFacets(),
    correctedQuery: null,
  }
}

/** Pages by number: the engine then counts all matches instead of estimating them. */
const onePage = ({ page, limit }: Paging): MultiSearchQuery => ({
  indexUid: indexName,
  attributesToRetrieve: ['id'],
  page,
  hitsPerPage: limit,
})

/** Words order by themselves; without words quality alone does. */
const orderOf = (sort: ServiceSearch['sort'], { words }: Question): { sort?: string[] } => {
  switch (sort) {
    case 'relevance':
      return words.length > 0 ? {} : { sort: ['quality:desc', 'id:desc'] }
    case 'rating':
      return { sort: ['fairRating:desc', 'id:desc'] }
    case 'newest':
      return { sort: ['publishedAt:desc', 'id:desc'] }
    case 'price_asc':
      return { sort: ['price:asc', 'id:asc'] }
    case 'price_desc':
      return { sort: ['price:desc', 'id:desc'] }
  }
}

/**
 * The words that any service has. Null where services have all of them: then filters left nothing,
 * and no other words would be an answer.
 */
const knownWords = async (client: Meilisearch, words: string[]): Promise<string[] | null> => {
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({
    queries: [words.join(' '), ...words].map((q) => ({
      ...onePage({ page: 1, limit: 1 }),
      q,
      matchingStrategy: 'all',
    })),
  })
  const [all, ...each] = results
  if ((all?.totalHits ?? 0) > 0) return null
  return words.filter((_word, index) => (each[index]?.totalHits ?? 0) > 0)
}
