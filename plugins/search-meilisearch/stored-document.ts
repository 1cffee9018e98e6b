import type { SearchDocument } from '../../src/domain/ports/search-engine'
import {
  bandValue,
  deliverySteps,
  priceBands,
  ratingSteps,
} from '../../src/domain/search/facet-steps'

/** A document with the steps of every facet that it meets, so that the engine can count them. */
export type StoredDocument = SearchDocument & {
  priceBands: string[]
  deliverySteps: string[]
  ratingSteps: string[]
}

export const storedDocument = (document: SearchDocument): StoredDocument => ({
  ...document,
  priceBands: priceBands
    // Both ends belong to a band.
    .filter(({ min, max }) => document.price >= min && (max === null || document.price <= max))
    .map(bandValue),
  deliverySteps: deliverySteps.filter((step) => document.deliveryDays <= step).map(String),
  ratingSteps: ratingSteps.filter((step) => document.rating >= step).map(String),
})
