import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies } from '../../contracts/money'
import { Quote } from '../../contracts/orders'
import { priceOrder, type QuoteInput } from './quote'
import { taxBpsOf } from './tax-rates'

const logo: QuoteInput = {
  currency: 'XOF',
  package: { id: 'basic', name: 'Logo', priceMinor: 25_000, deliveryDays: 3, revisions: 2 },
  extras: [{ id: 'x1', name: 'Fichiers sources', priceMinor: 5_000, extraDays: 1 }],
  quantity: 1,
  fees: {
    commissionBps: 1_000,
    serviceFeeBps: 500,
    smallOrderFee: { belowMinor: 10_000, feeMinor: 500 },
    taxBps: 1_800,
  },
}

const bps = fc.integer({ min: 0, max: 10_000 })
const price = fc.integer({ min: 0, max: 1_000_000_000 })
const anyQuote: fc.Arbitrary<QuoteInput> = fc.record({
  currency: fc.constantFrom(...currencies),
  package: fc.record({
    id: fc.constant('basic'),
    name: fc.string(),
    priceMinor: price,
    deliveryDays: fc.integer({ min: 1, max: 90 }),
    revisions: fc.option(fc.integer({ min: 0, max: 20 })),
  }),
  extras: fc.array(
    fc.record({
      id: fc.string(),
      name: fc.string(),
      priceMinor: price,
      extraDays: fc.integer({ min: -30, max: 60 }),
    }),
    { maxLength: 8 },
  ),
  quantity: fc.integer({ min: 1, max: 20 }),
  fees: fc.record({
    commissionBps: bps,
    serviceFeeBps: bps,
    smallOrderFee: fc.record({ belowMinor: price, feeMinor: fc.integer({ min: 0, max: 10_000 }) }),
    taxBps: bps,
  }),
})

describe('priceOrder', () => {
  test('package, extras, fee, tax and commission of a typical order in XOF', () => {
    expect(priceOrder(logo)).toMatchObject({
      subtotalMinor: 30_000,
      serviceFeeMinor: 1_500,
      taxMinor: 270,
      totalMinor: 31_770,
      commissionMinor: 3_000,
      sellerNetMinor: 27_000,
      deliveryDays: 4,
      revisions: 2,
    })
  })

  test('a small order pays the small-order fee, one at the limit does not', () => {
    const small = { ...logo, extras: [], package: { ...logo.package, priceMinor: 9_999 } }
    expect(priceOrder(small).serviceFeeMinor).toBe(500 + 500)
    const atLimit = { ...small, package: { ...small.package, priceMinor: 10_000 } }
    expect(priceOrder(atLimit).serviceFeeMinor).toBe(500)
  })

  test('quantity multiplies the package and its extras', () => {
    const quote = priceOrder({ ...logo, quantity: 3 })
    expect(quote.subtotalMinor).toBe(90_000)
    expect(quote.lines.map(({ totalMinor }) => totalMinor)).toEqual([75_000, 15_000])
  })

  test('whatever is priced: fee + net = gross, and the customer pays the sum of its parts', () => {
    fc.assert(
      fc.property(anyQuote, (input) => {
        const quote = Quote.parse(priceOrder(input))
        const goods = quote.subtotalMinor - quote.discountMinor
        expect(quote.commissionMinor + quote.sellerNetMinor).toBe(goods)
        expect(goods + quote.serviceFeeMinor + quote.taxMinor).toBe(quote.totalMinor)
        expect(quote.sellerNetMinor).toBeGreaterThanOrEqual(0)
        expect(quote.commissionMinor).toBeGreaterThanOrEqual(0)
        expect(quote.deliveryDays).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 20_000 },
    )
  })

  test.each([0, -1, 1.5])('%s is not a quantity', (quantity) => {
    expect(() => priceOrder({ ...logo, quantity })).toThrow(RangeError)
  })

  test('a negative price is refused', () => {
    const input = { ...logo, package: { ...logo.package, priceMinor: -1 } }
    expect(() => priceOrder(input)).toThrow(RangeError)
  })
})

describe('taxBpsOf', () => {
  test('tax is due only where the marketplace is registered and the rate is known', () => {
    expect(taxBpsOf('SN', ['SN'])).toBe(1_800)
    expect(taxBpsOf('SN', [])).toBe(0)
    expect(taxBpsOf(null, ['SN'])).toBe(0)
    expect(taxBpsOf('ZZ', ['ZZ'])).toBe(0)
  })
})
