import type { FacetCounts, FacetName } from '../../src/domain/ports/search-engine'
import { readFacetCode, type FacetPlace } from '../../src/domain/search/facet-code'
import {
  bandValue,
  deliverySteps,
  priceBands,
  ratingSteps,
} from '../../src/domain/search/facet-steps'
import type { CandidateRow } from './candidates'

export const noFacets = (): FacetCounts => ({
  categories: [],
  prices: [],
  deliveryDays: [],
  ratings: [],
  languages: [],
  countries: [],
})

/** Counts as the contract has them, from the categories and the codes that the statement read. */
export const facetsFrom = (rows: readonly CandidateRow[]): FacetCounts => {
  const all = tallyOf(rows.find(({ kind }) => kind === 'codes')?.value)
  // A facet whose own filter is set is counted without that filter.
  const tally = (facet: FacetName): Tally => {
    const own = rows.find(({ kind, key }) => kind === 'codes of a facet' && key === facet)
    return own === undefined ? all : tallyOf(own.value)
  }
  const { prices } = tally('prices')
  const { days } = tally('deliveryDays')
  const { ratings } = tally('ratings')
  const { languages } = tally('languages')
  return {
    categories: byCount(rows.filter(({ kind }) => kind === 'categories')),
    prices: known(priceBands.map((band, index) => [bandValue(band), prices[index]])),
    deliveryDays: known(deliverySteps.map((step, index) => [String(step), days[index]])),
    ratings: known(ratingSteps.map((step, index) => [String(step), ratings[index]])),
    languages: byCount(entries(languages)),
    countries: byCount(entries(tally('countries').countries)),
  }
}

type Tally = {
  /** By band; a price on an edge counts in both. */
  prices: number[]
  /** By step, each with those before it. */
  days: number[]
  ratings: number[]
  languages: Map<string, number>
  countries: Map<string, number>
}

/** Counts codes, which come as whole numbers of four bytes in base64. */
const tallyOf = (codes = ''): Tally => {
  const counts = new Map<number, number>()
  const bytes = Buffer.from(codes, 'base64')
  for (let start = 0; start < bytes.length; start += 4) {
    add(counts, bytes.readInt32BE(start), 1)
  }
  const tally: Tally = {
    prices: priceBands.map(() => 0),
    days: deliverySteps.map(() => 0),
    ratings: ratingSteps.map(() => 0),
    languages: new Map(),
    countries: new Map(),
  }
  for (const [code, count] of counts) countIn(tally, readFacetCode(code), count)
  return tally
}

const countIn = (tally: Tally, place: FacetPlace, count: number): void => {
  const { prices, days, ratings, languages, countries } = tally
  const bands = place.isOnEdge ? [place.price, place.price - 1] : [place.price]
  for (const band of bands) prices[band] = (prices[band] ?? 0) + count
  for (let step = place.days; step < deliverySteps.length; step += 1) {
    days[step] = (days[step] ?? 0) + count
  }
  // The highest step stands first.
  for (let step = ratingSteps.length - place.rating; step < ratingSteps.length; step += 1) {
    ratings[step] = (ratings[step] ?? 0) + count
  }
  if (place.isFrench) add(languages, 'fr', count)
  if (place.isEnglish) add(languages, 'en', count)
  add(countries, place.country, count)
}

const add = <Key>(counts: Map<Key, number>, key: Key, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

const known = (counts: [value: string, count: number | undefined][]) =>
  counts.flatMap(([value, count = 0]) => (count > 0 ? [{ value, count }] : []))

const entries = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([value, count]) => ({ value, count }))

const byCount = (counts: readonly { value: string; count: number }[]) =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
