import type { FacetCounts, FacetName, SearchScope } from '../../src/domain/ports/search-engine'
import {
  bandValue,
  deliverySteps,
  priceBands,
  ratingSteps,
} from '../../src/domain/search/facet-steps'

/** Counts of one attribute's values, as the engine gives them. */
export type Distribution = Readonly<Record<string, number>>

/** The attribute whose values a facet counts. */
export const facetAttribute = (facet: FacetName, scope: SearchScope): string => {
  if (facet !== 'categories') return attributes[facet]
  return scope.level === 'root' || scope.level === 'child' ? 'categoryId' : 'rootCategoryId'
}

export const facetNames = [
  'categories',
  'prices',
  'deliveryDays',
  'ratings',
  'languages',
  'countries',
] as const satisfies readonly FacetName[]

const attributes: Record<Exclude<FacetName, 'categories'>, string> = {
  prices: 'priceBands',
  deliveryDays: 'deliverySteps',
  ratings: 'ratingSteps',
  languages: 'languages',
  countries: 'country',
}

/** Counts as the port has them: steps in their own order, the others by how many they are. */
export const facetsFrom = (countsOf: (facet: FacetName) => Distribution): FacetCounts => ({
  categories: byCount(countsOf('categories')),
  prices: inOrder(priceBands.map(bandValue), countsOf('prices')),
  deliveryDays: inOrder(deliverySteps.map(String), countsOf('deliveryDays')),
  ratings: inOrder(ratingSteps.map(String), countsOf('ratings')),
  languages: byCount(countsOf('languages')),
  countries: byCount(countsOf('countries')),
})

export const noFacets = (): FacetCounts => facetsFrom(() => ({}))

const inOrder = (values: readonly string[], counts: Distribution) =>
  values.flatMap((value) => {
    const count = counts[value] ?? 0
    return count > 0 ? [{ value, count }] : []
  })

const byCount = (counts: Distribution) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
