import { expect, test } from 'vitest'
import { CheckoutQuery } from '../../contracts/checkout'
import { checkoutPath } from './checkout-path'

const read = (path: string): unknown => {
  const search = new URLSearchParams(path.split('?')[1])
  const extras = search.getAll('extra')
  return { ...Object.fromEntries(search), ...(extras.length > 0 ? { extra: extras } : {}) }
}

test('an address of the checkout keeps every choice', () => {
  const query: CheckoutQuery = {
    service: 'logo-pour-boutique',
    package: 'premium',
    extra: ['a', 'b'],
    quantity: 3,
    notice: 'price-changed',
  }
  expect(CheckoutQuery.parse(read(checkoutPath(query)))).toEqual(query)
  expect(checkoutPath(query, 'payment')).toBe(checkoutPath(query).replace('?', '/payment?'))
})

test('a hand-written address falls back to the first package, once, without extras', () => {
  const query = CheckoutQuery.parse({ service: 's', package: 'gold', quantity: '-4' })
  expect(query).toEqual({ service: 's', package: 'basic', extra: [], quantity: 1 })
})

test('an address without a service is none', () => {
  expect(CheckoutQuery.safeParse({ package: 'basic' }).success).toBe(false)
})
