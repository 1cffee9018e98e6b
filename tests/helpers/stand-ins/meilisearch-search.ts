import { z } from 'zod'
import { meets, MeilisearchRefusal, valuesOf, type Document } from './meilisearch-filters'

export const Settings = z.strictObject({
  searchableAttributes: z.array(z.string()),
  filterableAttributes: z.array(z.string()),
  sortableAttributes: z.array(z.string()),
  displayedAttributes: z.array(z.string()),
  rankingRules: z.array(z.string()),
  typoTolerance: z.strictObject({
    enabled: z.boolean(),
    minWordSizeForTypos: z.strictObject({ oneTypo: z.int(), twoTypos: z.int() }),
  }),
  localizedAttributes: z.array(
    z.strictObject({ attributePatterns: z.array(z.string()), locales: z.array(z.string()) }),
  ),
  pagination: z.strictObject({ maxTotalHits: z.int() }),
  faceting: z.strictObject({ maxValuesPerFacet: z.int() }),
})
export type Settings = z.infer<typeof Settings>

/** The parameters that this market uses; any other is refused, as the server refuses unknown ones. */
export const Search = z.strictObject({
  indexUid: z.string().optional(),
  q: z.string().default(''),
  filter: z.array(z.string()).default([]),
  facets: z.array(z.string()).default([]),
  sort: z.array(z.string()).default([]),
  page: z.int().min(0).optional(),
  hitsPerPage: z.int().min(0).optional(),
  limit: z.int().min(0).default(20),
  attributesToRetrieve: z.array(z.string()),
  attributesToSearchOn: z.array(z.string()).optional(),
  matchingStrategy: z.enum(['all', 'last', 'frequency']).default('last'),
})
export type Search = z.infer<typeof Search>
export type Index = { settings: Settings; documents: Map<string, Document> }

/** Answers one search as the server does: words with typos, prefix of the last, facets, pages. */
export const answerSearch = (index: Index, asked: Search) => {
  const { settings, documents } = index
  const words = tokensOf(asked.q)
  const matches = [...documents.values()]
    .filter((document) => meets(document, asked.filter, settings.filterableAttributes))
    .map((document) => ({ document, rank: rankOf(document, { words, asked, settings }) }))
    .filter(({ rank }) => rank !== null)
  const order = orderOf(asked.sort, settings)
  const sorted = matches.toSorted(
    (a, b) => order(a.document, b.document) || (a.rank ?? 0) - (b.rank ?? 0),
  )
  const reached = sorted.slice(0, settings.pagination.maxTotalHits)
  const perPage = asked.hitsPerPage ?? asked.limit
  const start = perPage * ((asked.page ?? 1) - 1)
  const isPaged = asked.page !== undefined || asked.hitsPerPage !== undefined
  const facetDistribution = Object.fromEntries(
    asked.facets.map((facet) => [facet, distribution(facet, { matches, settings })]),
  )
  return {
    indexUid: asked.indexUid,
    hits: reached.slice(start, start + perPage).map(({ document }) => shown(document, asked)),
    query: asked.q,
    processingTimeMs: 1,
    ...(isPaged
      ? {
          page: asked.page ?? 1,
          hitsPerPage: perPage,
          totalHits: reached.length,
          totalPages: perPage === 0 ? 0 : Math.ceil(reached.length / perPage),
        }
      : { limit: asked.limit, offset: 0, estimatedTotalHits: reached.length }),
    ...(asked.facets.length > 0 ? { facetDistribution, facetStats: {} } : {}),
  }
}

const shown = (document: Document, { attributesToRetrieve }: Search) =>
  Object.fromEntries(
    Object.entries(document).filter(([name]) => attributesToRetrieve.includes(name)),
  )

type Matches = { matches: readonly { document: Document }[]; settings: Settings }

/** Facets that are not filterable are refused, as the server does since its version 1.8. */
const distribution = (facet: string, { matches, settings }: Matches) => {
  if (!settings.filterableAttributes.includes(facet)) {
    throw new MeilisearchRefusal(
      400,
      'invalid_search_facets',
      `Invalid facet distribution: Attribute \`${facet}\` is not filterable.`,
    )
  }
  const counts: Record<string, number> = {}
  for (const { document } of matches) {
    for (const value of valuesOf(document[facet])) {
      counts[String(value)] = (counts[String(value)] ?? 0) + 1
    }
  }
  return counts
}

const orderOf = (sort: readonly string[], { sortableAttributes }: Settings) => {
  const rules = sort.map((rule) => {
    const [attribute = '', direction] = rule.split(':')
    if (!sortableAttributes.includes(attribute)) {
      throw new MeilisearchRefusal(
        400,
        'invalid_search_sort',
        `Attribute \`${attribute}\` is not sortable.`,
      )
    }
    return { attribute, sign: direction === 'asc' ? 1 : -1 }
  })
  return (a: Document, b: Document): number => {
    for (const { attribute, sign } of rules) {
      const compared = compare(a[attribute], b[attribute])
      if (compared !== 0) return sign * compared
    }
    return 0
  }
}

const compare = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (String(a) === String(b)) return 0
  return String(a) < String(b) ? -1 : 1
}

type Ranking = { words: readonly string[]; asked: Search; settings: Settings }

/** Lower is better: typos, then where the words stand, then quality. Null without a match. */
const rankOf = (document: Document, { words, asked, settings }: Ranking): number | null => {
  const attributes = asked.attributesToSearchOn ?? settings.searchableAttributes
  const texts = attributes.map((name) => tokensOf(valuesOf(document[name]).join(' ')))
  let total = 0
  for (const [index, word] of words.entries()) {
    const found = texts.flatMap((tokens, place) =>
      tokens.flatMap((token) => {
        const typos = typosBetween(word, { token, isLast: index === words.length - 1, settings })
        return typos === null ? [] : [typos * 100 + place]
      }),
    )
    if (found.length > 0) total += Math.min(...found)
    else if (asked.matchingStrategy === 'all' || index === 0) return null
    // Words are dropped from the end, so that the rest of them does not count either.
    else return total + 1_000 * (words.length - index) - quality(document)
  }
  return total - quality(document)
}

const quality = (document: Document): number => Number(document.quality)

const typosBetween = (
  word: string,
  { token, isLast, settings }: { token: string; isLast: boolean; settings: Settings },
): number | null => {
  if (token === word || (isLast && token.startsWith(word))) return 0
  const { oneTypo, twoTypos } = settings.typoTolerance.minWordSizeForTypos
  const allowed = word.length >= twoTypos ? 2 : Number(word.length >= oneTypo)
  if (Math.abs(word.length - token.length) > allowed) return null
  const far = distance(word, token)
  return far <= allowed ? far : null
}

/** Letters to change, drop or add. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, swap))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
