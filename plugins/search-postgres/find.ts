import type { Db } from '../../src/context'
import type { SearchFound, SearchInput } from '../../src/domain/ports/search-engine'
import { storable } from '../../src/domain/search/storable'
import { ask, type Asked } from './ask'
import { mostCandidates, readCandidates, type CandidateRow } from './candidates'
import { conditionsOf, type Conditions, type Matching } from './conditions'
import { readCursor, writeCursor, type SearchCursor } from '../../src/domain/search/search-cursor'
import { facetsFrom, noFacets } from './facets'
import { mend } from './mend'
import { readPage, type Hit } from './walk'

const totalCap = 1_000
/** As many matches as are read and ranked; more of them only when they are all there are. */
const readWell = 1_200
/** As many rows as are looked at for prices, which no index of words knows. */
const lookedAtWell = 4_000
/** How much more often words come together than statistics say. */
const likely = 16
/** Fewer than this in a tier and a wider one is asked, wide enough for `enough` of them. */
const tooFew = 100
const enough = 400
/** Rows sorted to avoid a walk; below it finding all of them is cheaper. */
const sortedWell = 5_000

type Question = { text: string | null; isAny: boolean }

/** Answers a search with the market's own tables; docs/decisions/0030 tells how. */
export const find = async (db: Db, input: SearchInput): Promise<SearchFound> => {
  const { search, scope } = input
  const conditions = conditionsOf(search, scope)
  const cursor = readCursor(search.cursor, search.sort)
  const typed = storable(cursor?.question ?? search.q ?? '').trim()
  let question: Question = { text: typed === '' ? null : typed, isAny: cursor?.isAny ?? false }
  if (question.text === null && !input.counts && [...conditions.keys()].every(isIndexed)) {
    return browse(db, { input, conditions, cursor })
  }
  let correctedQuery: string | null = null
  let asked = await askAbout(db, input, { question, conditions })
  if (!asked.hasMatches && question.text !== null && cursor === null) {
    const mended = await mend(db, question.text)
    if (mended !== null && (mended.text !== question.text || mended.isAny)) {
      if (mended.isCorrected) correctedQuery = question.text === mended.text ? null : question.text
      question = { text: mended.text, isAny: mended.isAny }
      asked = await askAbout(db, input, { question, conditions })
    }
  }
  const found = await answer(db, { input, question, asked, conditions, cursor })
  return {
    ...found,
    correctedQuery: correctedQuery === null || found.ids.length === 0 ? null : question.text,
  }
}

/** Places that have an index in the order of quality: their pages need no statistics. */
const isIndexed = (filter: string): boolean => filter === 'category'

const askAbout = (
  db: Db,
  { search }: SearchInput,
  { question, conditions }: { question: Question; conditions: Conditions },
): Promise<Asked> =>
  ask(db, {
    ...question,
    conditions,
    price: { low: search.minPrice ?? 0, high: search.maxPrice ?? Number.MAX_SAFE_INTEGER },
  })

type Browsing = { input: SearchInput; conditions: Conditions; cursor: SearchCursor | null }

/** A page of the whole market or of a category, without counts: one walk along an index. */
const browse = async (db: Db, { input, conditions, cursor }: Browsing): Promise<SearchFound> => {
  const { search } = input
  const matching = { words: null, conditions, tier: 0 }
  const hits = await readPage(db, { search, matching, cursor, isWalk: true })
  return {
    ...pageOf(hits, input, (last) => ({ sort: search.sort, key: last.key, id: last.id })),
    total: Math.min(hits.length, search.limit),
    isTotalCapped: hits.length > search.limit,
    facets: noFacets(),
    correctedQuery: null,
  }
}

type Answering = {
  input: SearchInput
  question: Question
  asked: Asked
  conditions: Conditions
  cursor: SearchCursor | null
}

const answer = async (
  db: Db,
  { input, question, asked, conditions, cursor }: Answering,
): Promise<SearchFound> => {
  const { search } = input
  const isRanked = search.sort === 'relevance' && asked.words !== null
  const base = { words: asked.words, conditions }
  const ordered: Promise<Hit[]> = isRanked
    ? Promise.resolve([])
    : readPage(db, {
        search,
        matching: { ...base, tier: 0 },
        cursor,
        isWalk: asked.expected > Math.min(sortedWell, Math.sqrt(asked.market * search.limit)),
      })
  const { rows, tier, below } = await readBest(db, { input, asked, base, cursor, isRanked })
  const hits = isRanked ? hitsOf(rows) : await ordered
  const kept = question.text === null ? {} : { question: question.text, isAny: question.isAny }
  const page = pageOf(hits, input, (last) => ({
    sort: search.sort,
    key: last.key,
    id: last.id,
    ...kept,
    ...(isRanked ? { tier, ...(below === undefined ? {} : { below }) } : {}),
  }))
  const found = rows.find(({ kind }) => kind === 'found')?.count ?? 0
  const isAll = tier === 0 && below === undefined && found < mostCandidates
  const total = isAll ? found : Math.max(found, totalCap)
  return {
    ...page,
    nextCursor:
      page.nextCursor === null && isRanked && tier > 0
        ? writeCursor({
            sort: search.sort,
            key: null,
            id: null,
            ...kept,
            tier: tier - 1,
            below: tier,
          })
        : page.nextCursor,
    total: Math.min(total, totalCap),
    isTotalCapped: total > totalCap || !isAll,
    facets: input.counts ? facetsFrom(rows) : noFacets(),
    correctedQuery: null,
  }
}

const hitsOf = (rows: readonly CandidateRow[]): Hit[] =>
  rows.filter(({ kind }) => kind === 'hit').map(({ value, key }) => ({ id: value, key: key ?? '' }))

const pageOf = (
  hits: readonly Hit[],
  { search }: SearchInput,
  cursorAfter: (last: Hit) => SearchCursor,
): Pick<SearchFound, 'ids' | 'nextCursor'> => {
  const shown = hits.slice(0, search.limit)
  const last = shown.at(-1)
  return {
    ids: shown.map(({ id }) => id),
    nextCursor: hits.length > search.limit && last ? writeCursor(cursorAfter(last)) : null,
  }
}

/**
 * The tier of the best to begin with. Statistics take words for independent, which words of one
 * trade are not: several of them begin among fewer, where finding too few costs little.
 */
const tierFor = ({ words, expected, read, tiers }: Asked): number => {
  const quarters = (rows: number, well: number) => Math.log(Math.max(1, rows / well)) / Math.log(4)
  const needed = Math.max(quarters(expected, readWell), quarters(read, lookedAtWell))
  const isSeveral = words?.includes('&') === true && quarters(expected * likely, readWell) > 0
  return Math.min(tiers, Math.ceil(needed) + (isSeveral ? 2 : 0))
}

type Best = { rows: CandidateRow[]; tier: number; below?: number }

/**
 * The matches among as few of the best as hold enough of them. Statistics choose the tier; where
 * they were wrong, the neighbouring one is read: twice at most.
 */
const readBest = async (
  db: Db,
  {
    input,
    asked,
    base,
    cursor,
    isRanked,
  }: {
    input: SearchInput
    asked: Asked
    base: Pick<Matching, 'words' | 'conditions'>
    cursor: SearchCursor | null
    isRanked: boolean
  },
): Promise<Best> => {
  const wanted = {
    scope: input.scope,
    counts: input.counts,
    ranked: isRanked ? { limit: input.search.limit + 1, cursor } : null,
  }
  const read = async (tier: number, below?: number): Promise<Best> => ({
    rows: await readCandidates(db, { ...base, tier, below }, wanted),
    tier,
    below,
  })
  if (isRanked && cursor?.tier !== undefined) return read(cursor.tier, cursor.below)
  const tier = tierFor(asked)
  const first = await read(tier)
  const found = first.rows.find(({ kind }) => kind === 'found')?.count ?? 0
  if (tier > 0 && found < tooFew) {
    const wider = Math.ceil(Math.log(enough / Math.max(1, found)) / Math.log(4))
    return read(Math.max(0, tier - wider))
  }
  if (found >= mostCandidates && tier < asked.tiers) return read(tier + 1)
  return first
}
