import type { Settings } from 'meilisearch'

/** The one index of the market. */
export const indexName = 'services'

/** Results that can be reached page by page; totals beyond a thousand are lower bounds. */
const reachable = 10_000
/** More categories and countries than a market has. */
const facetValues = 500

/**
 * How the index reads and orders services. The order of searchable attributes is their weight;
 * quality stands where two services answer the words alike (docs/decisions/0274).
 */
export const rules: Settings = {
  searchableAttributes: ['titles', 'keywords', 'categories', 'seller', 'descriptions'],
  filterableAttributes: [
    'rootCategoryId',
    'categoryId',
    'languages',
    'country',
    'price',
    'priceBands',
    'deliveryDays',
    'deliverySteps',
    'rating',
    'ratingSteps',
  ],
  sortableAttributes: ['id', 'price', 'fairRating', 'quality', 'publishedAt'],
  displayedAttributes: ['id'],
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'quality:desc', 'proximity', 'exactness'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  // Texts of both languages stand side by side in one document.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['fra', 'eng'] }],
  pagination: { maxTotalHits: reachable },
  faceting: { maxValuesPerFacet: facetValues },
}
