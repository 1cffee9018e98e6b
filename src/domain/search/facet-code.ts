import { deliverySteps, priceBands, ratingSteps } from './facet-steps'

/** What one listing counts for in every facet but categories. */
export type FacetPlace = {
  /** The band of its price, from 0. */
  price: number
  /** On the lower edge of that band, which the band below ends with. */
  isOnEdge: boolean
  /** The first step of delivery it meets; `deliverySteps.length` for none. */
  days: number
  /** How many steps of rating it meets. */
  rating: number
  isFrench: boolean
  isEnglish: boolean
  /** ISO 3166-1. */
  country: string
}

type Facts = {
  comparablePrice: number
  deliveryDays: number
  ratingAverage: number
  languages: readonly string[]
  country: string
}

const letters = 26
const firstLetter = 'A'.charCodeAt(0)

/**
 * A listing's place in the facets as one number of 21 bits, so that thousands are read and counted at
 * once. Mirrored by plugins/search-postgres/facet-code-of.ts; a test compares the two. `country` is ISO 3166-1.
 */
export const facetCode = (facts: Facts): number => {
  const { comparablePrice, deliveryDays, ratingAverage, languages, country } = facts
  const price = priceBands.findLastIndex(({ min }) => comparablePrice >= min)
  const edge = price > 0 && priceBands[price]?.min === comparablePrice ? 1 : 0
  const days = deliverySteps.filter((step) => deliveryDays > step).length
  const rating = ratingSteps.filter((step) => ratingAverage >= step).length
  return (
    (countryNumber(country) << 11) |
    (bit(languages.includes('fr')) << 10) |
    (bit(languages.includes('en')) << 9) |
    (rating << 7) |
    (days << 4) |
    (edge << 3) |
    Math.max(0, price)
  )
}

/** What a number of `facetCode` says. */
export const readFacetCode = (code: number): FacetPlace => ({
  price: code & 7,
  isOnEdge: ((code >> 3) & 1) === 1,
  days: (code >> 4) & 7,
  rating: (code >> 7) & 3,
  isEnglish: ((code >> 9) & 1) === 1,
  isFrench: ((code >> 10) & 1) === 1,
  country: countryOf(code >> 11),
})

const bit = (is: boolean): number => (is ? 1 : 0)

/** 1 to 676 for AA to ZZ. */
const countryNumber = (country: string): number =>
  (country.charCodeAt(0) - firstLetter) * letters + country.charCodeAt(1) - firstLetter + 1

const countryOf = (number: number): string =>
  String.fromCharCode(
    firstLetter + Math.floor((number - 1) / letters),
    firstLetter + ((number - 1) % letters),
  )
