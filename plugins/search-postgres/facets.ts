import type { FacetCounts, FacetName } from '../../src/domain/ports/search-engine'
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

/** Counts as the contract has them, from the groups that the statement counted. */
export const facetsFrom = (rows: readonly CandidateRow[]): FacetCounts => {
  const groups = (facet: FacetName) => rows.filter(({ kind }) => kind === facet)
  const sum = (facet: FacetName, isIn: (value: string) => boolean): number =>
    groups(facet).reduce((total, { value, count }) => (isIn(value) ? total + count : total), 0)
  const known = (entries: { value: string; count: number }[]) =>
    entries.filter(({ count }) => count > 0)
  return {
    categories: byCount(groups('categories')),
    prices: known(
      priceBands.map((band, index) => ({
        value: bandValue(band),
        count: sum(
          'prices',
          (value) => value === String(index) || value === `${index}=` || value === `${index + 1}=`,
        ),
      })),
    ),
    deliveryDays: known(
      deliverySteps.map((step) => ({
        value: String(step),
        count: sum('deliveryDays', (value) => Number(value) <= step),
      })),
    ),
    ratings: known(
      ratingSteps.map((step, index) => ({
        value: String(step),
        count: sum('ratings', (value) => Number(value) >= ratingSteps.length - index),
      })),
    ),
    languages: byCount(
      ['fr', 'en'].map((value) => ({
        value,
        count: sum('languages', (list) => list.split(',').includes(value)),
      })),
    ),
    countries: byCount(groups('countries')),
  }
}

const byCount = (entries: readonly { value: string; count: number }[]) =>
  entries
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
