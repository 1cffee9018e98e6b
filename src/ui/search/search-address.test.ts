import { expect, test } from 'vitest'
import { filterCount, searchAddress, searchFrom, withoutFilters } from './search-address'

test('a filter changes the address, keeps the words and starts at the first page', () => {
  const search = searchFrom({ q: 'logo', minRating: '4', sort: 'rating', cursor: 'abc' })
  expect(searchAddress(search, { maxDays: 3 })).toBe(
    '/search?q=logo&minRating=4&sort=rating&maxDays=3',
  )
  expect(searchAddress(search, { minRating: undefined })).toBe('/search?q=logo&sort=rating')
  expect(searchAddress(search, withoutFilters)).toBe('/search?q=logo&sort=rating')
})

test('parts of an address that make no sense are left out, the others count', () => {
  const search = searchFrom({
    q: ['logo', 'site'],
    minPrice: 'cheap',
    maxPrice: '50000',
    sort: 'drop table',
    language: 'xx',
    country: 'SN',
    limit: '9000',
    other: 'x',
  })
  expect(search).toEqual({
    q: 'logo',
    maxPrice: 50_000,
    country: 'SN',
    sort: 'relevance',
    limit: 24,
  })
})

test('a price range counts as one filter', () => {
  expect(filterCount({ minPrice: 1, maxPrice: 2, country: 'SN' })).toBe(2)
  expect(filterCount({ maxPrice: 2 })).toBe(1)
  expect(filterCount({ q: 'logo' })).toBe(0)
})
