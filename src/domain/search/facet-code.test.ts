import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetCode, readFacetCode } from './facet-code'

const code = (facts: Partial<Parameters<typeof facetCode>[0]>) =>
  readFacetCode(
    facetCode({
      comparablePrice: 30_000,
      deliveryDays: 4,
      ratingAverage: 4.2,
      languages: ['fr'],
      country: 'SN',
      ...facts,
    }),
  )

test('says in which band, step and language a listing counts', () => {
  expect(code({})).toEqual({
    price: 2,
    isOnEdge: false,
    days: 2,
    rating: 2,
    isFrench: true,
    isEnglish: false,
    country: 'SN',
  })
})

test.each([
  { comparablePrice: 0, price: 0, isOnEdge: false },
  { comparablePrice: 9_999, price: 0, isOnEdge: false },
  { comparablePrice: 10_000, price: 1, isOnEdge: true },
  { comparablePrice: 200_000, price: 4, isOnEdge: true },
  { comparablePrice: 5_000_000_000, price: 4, isOnEdge: false },
])('$comparablePrice francs', ({ comparablePrice, ...place }) => {
  expect(code({ comparablePrice })).toMatchObject(place)
})

test.each([
  { deliveryDays: 1, days: 0 },
  { deliveryDays: 2, days: 1 },
  { deliveryDays: 30, days: 4 },
  { deliveryDays: 31, days: 5 },
])('$deliveryDays days', ({ deliveryDays, days }) => {
  expect(code({ deliveryDays }).days).toBe(days)
})

test('any two letters are a country', () => {
  const letter = fc.integer({ min: 0, max: 25 }).map((n) => String.fromCharCode(65 + n))
  fc.assert(
    fc.property(letter, letter, (a, b) => {
      expect(code({ country: a + b }).country).toBe(a + b)
    }),
  )
})
