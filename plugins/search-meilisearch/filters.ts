import type { ServiceSearch } from '../../src/contracts/catalogue'
import type { FacetName, SearchScope } from '../../src/domain/ports/search-engine'

/** What the search is limited to, by the facet that offers other values of it. */
export type Filters = ReadonlyMap<FacetName, string[]>

/** Filter expressions of Meilisearch; filters that were not set are not in it. */
export const filtersOf = (search: ServiceSearch, scope: SearchScope): Filters => {
  const { minPrice, maxPrice, maxDays, minRating, language, country } = search
  const prices = [
    ...(minPrice === undefined ? [] : [`price >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [`price <= ${maxPrice}`]),
  ]
  const all: [FacetName, string[]][] = [
    ['categories', placeFilter(scope)],
    ['prices', prices],
    ['deliveryDays', maxDays === undefined ? [] : [`deliveryDays <= ${maxDays}`]],
    ['ratings', minRating === undefined ? [] : [`rating >= ${minRating}`]],
    ['languages', language === undefined ? [] : [`languages = ${quoted(language)}`]],
    ['countries', country === undefined ? [] : [`country = ${quoted(country)}`]],
  ]
  return new Map(all.filter(([, filters]) => filters.length > 0))
}

const placeFilter = (scope: SearchScope): string[] => {
  switch (scope.level) {
    case 'all':
      return []
    case 'root':
      return [`rootCategoryId = ${quoted(scope.rootId)}`]
    case 'child':
      return [`categoryId = ${quoted(scope.id)}`]
    case 'unknown':
      return [`categoryId = ${quoted('nowhere')}`]
  }
}

/** All filters but one facet's own: what its other values would give. A child keeps its family. */
export const filtersWithout = (
  filters: Filters,
  facet: FacetName,
  scope: SearchScope,
): string[] => [
  ...[...filters].filter(([name]) => name !== facet).flatMap(([, filter]) => filter),
  ...(facet === 'categories' && scope.level === 'child'
    ? [`rootCategoryId = ${quoted(scope.rootId)}`]
    : []),
]

const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
