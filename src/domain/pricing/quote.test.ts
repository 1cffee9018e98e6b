import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies } from '../../contracts/money'
import { Quote } from '../../contracts/orders'
import { priceOrder, type QuoteInput } from './quote'

const tenPercent = {
  ruleId: null,
  scope: 'default',
  kind: 'percentage',
  bps: 1_000,
  fixedMinor: 0,
} as const

const logo: QuoteInput = {
  currency: 'XOF',
  package: { id: 'basic', name: 'Logo', priceMinor: 25_000, deliveryDays: 3, revisions: 2 },
  extras: [
    { id: 'x1', name: 'Fichiers sources', priceMinor: 5_000, extraDays: 1, isExpress: false },
  ],
  quantity: 1,
  extraRevisionMinor: null,
  coupon: null,
  fees: {
    commission: tenPercent,
    serviceFeeBps: 500,
    smallOrderFee: { belowMinor: 10_000, feeMinor: 500 },
    taxBps: 1_800,
    taxCountry: 'SN',
    sellerTaxBps: 0,
  },
}

const bps = fc.integer({ min: 0, max: 10_000 })
const price = fc.integer({ min: 0, max: 1_000_000_000 })
const commission = fc.oneof(
  fc.record({
    ruleId: fc.constant(null),
    scope: fc.constant('default' as const),
    kind: fc.constant('percentage' as const),
    bps,
    fixedMinor: fc.constant(0),
  }),
  fc.record({
    ruleId: fc.uuid(),
    scope: fc.constantFrom('service' as const, 'seller' as const, 'category' as const),
    kind: fc.constant('fixed' as const),
    bps: fc.constant(0),
    fixedMinor: price,
  }),
)
const anyOrder = fc.record({
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
      isExpress: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  quantity: fc.integer({ min: 1, max: 20 }),
  extraRevisionMinor: fc.option(price),
  fees: fc.record({
    commission,
    serviceFeeBps: bps,
    smallOrderFee: fc.record({ belowMinor: price, feeMinor: fc.integer({ min: 0, max: 10_000 }) }),
    taxBps: bps,
    taxCountry: fc.option(fc.constant('SN')),
    sellerTaxBps: bps,
  }),
})
/** An order with a coupon of either bearer, worth any part of its subtotal, or with none. */
const anyQuote: fc.Arbitrary<QuoteInput> = fc
  .tuple(
    anyOrder,
    fc.option(fc.constantFrom('platform' as const, 'seller' as const)),
    fc.integer({ min: 0, max: 10_000 }),
  )
  .map(([order, bearer, part]) => {
    const { subtotalMinor } = priceOrder({ ...order, coupon: null })
    const discountMinor = Number((BigInt(subtotalMinor) * BigInt(part)) / 10_000n)
    return { ...order, coupon: bearer === null ? null : { code: 'CODE', bearer, discountMinor } }
  })

describe('priceOrder', () => {
  test('package, extras, fee, tax and commission of a typical order in XOF', () => {
    expect(priceOrder(logo)).toMatchObject({
      subtotalMinor: 30_000,
      serviceFeeMinor: 1_500,
      taxMinor: 270,
      taxBps: 1_800,
      taxCountry: 'SN',
      totalMinor: 31_770,
      commissionMinor: 3_000,
      commissionBps: 1_000,
      sellerNetMinor: 27_000,
      subsidyMinor: 0,
      coupon: null,
      deliveryDays: 4,
      isExpress: false,
      revisions: 2,
    })
  })

  test('a small order pays the small-order fee, one at the limit does not', () => {
    const small = { ...logo, extras: [], package: { ...logo.package, priceMinor: 9_999 } }
    expect(priceOrder(small).serviceFeeMinor).toBe(500 + 500)
    const atLimit = { ...small, package: { ...small.package, priceMinor: 10_000 } }
    expect(priceOrder(atLimit).serviceFeeMinor).toBe(500)
  })

  test('quantity multiplies the package and its extras, and leaves the delivery time', () => {
    const quote = priceOrder({ ...logo, quantity: 3 })
    expect(quote.subtotalMinor).toBe(90_000)
    expect(quote.lines.map(({ totalMinor }) => totalMinor)).toEqual([75_000, 15_000])
    expect(quote.deliveryDays).toBe(4)
  })

  test('a coupon of the platform leaves the seller and the commission as they were', () => {
    const coupon = { code: 'BIENVENUE', bearer: 'platform', discountMinor: 6_000 } as const
    expect(priceOrder({ ...logo, coupon })).toMatchObject({
      discountMinor: 6_000,
      subsidyMinor: 6_000,
      serviceFeeMinor: 1_200,
      taxMinor: 216,
      totalMinor: 25_416,
      commissionMinor: 3_000,
      sellerNetMinor: 27_000,
    })
  })

  test('a coupon of the seller comes out of what the seller and the commission get', () => {
    const coupon = { code: 'KOFI20', bearer: 'seller', discountMinor: 6_000 } as const
    expect(priceOrder({ ...logo, coupon })).toMatchObject({
      discountMinor: 6_000,
      subsidyMinor: 0,
      totalMinor: 25_416,
      commissionMinor: 2_400,
      sellerNetMinor: 21_600,
    })
  })

  test('a coupon makes no order a small one, and work that costs nothing has no fee', () => {
    const coupon = { code: 'GROS', bearer: 'platform', discountMinor: 25_000 } as const
    expect(priceOrder({ ...logo, coupon }).serviceFeeMinor).toBe(250)
    const small = { ...logo, extras: [], package: { ...logo.package, priceMinor: 9_000 } }
    const all = { ...coupon, discountMinor: 9_000 }
    expect(priceOrder({ ...small, coupon: all })).toMatchObject({
      serviceFeeMinor: 0,
      totalMinor: 0,
      sellerNetMinor: 8_100,
    })
  })

  test('a fixed commission is taken whole, and never more than the seller gets', () => {
    const fixed = { ...tenPercent, kind: 'fixed', bps: 0, fixedMinor: 2_000 } as const
    const withRule = (fixedMinor: number) =>
      priceOrder({ ...logo, fees: { ...logo.fees, commission: { ...fixed, fixedMinor } } })
    expect(withRule(2_000)).toMatchObject({ commissionMinor: 2_000, sellerNetMinor: 28_000 })
    expect(withRule(99_000)).toMatchObject({ commissionMinor: 30_000, sellerNetMinor: 0 })
    expect(withRule(2_000).commissionBps).toBe(0)
  })

  test('the VAT of a registered seller is part of their price and changes no other amount', () => {
    const quote = priceOrder({ ...logo, fees: { ...logo.fees, sellerTaxBps: 1_800 } })
    expect(quote.sellerTaxMinor).toBe(4_576)
    expect({ ...quote, sellerTaxBps: 0, sellerTaxMinor: 0 }).toEqual(priceOrder(logo))
  })

  test('whatever is priced: fee + net = gross, and the customer pays the sum of its parts', () => {
    fc.assert(
      fc.property(anyQuote, (input) => {
        const quote = Quote.parse(priceOrder(input))
        const goods = quote.subtotalMinor - quote.discountMinor
        expect(goods + quote.serviceFeeMinor + quote.taxMinor).toBe(quote.totalMinor)
        expect(quote.sellerNetMinor + quote.commissionMinor).toBe(goods + quote.subsidyMinor)
        expect(quote.totalMinor + quote.subsidyMinor).toBe(
          quote.sellerNetMinor + quote.commissionMinor + quote.serviceFeeMinor + quote.taxMinor,
        )
        expect([0, quote.discountMinor]).toContain(quote.subsidyMinor)
        expect(quote.sellerTaxMinor).toBeLessThanOrEqual(goods + quote.subsidyMinor)
        expect(quote.deliveryDays).toBeGreaterThanOrEqual(1)
        expect(amountsOf(quote).filter((amount) => !isAmount(amount))).toEqual([])
      }),
      { numRuns: 20_000 },
    )
  })

  test('what a platform coupon takes off, it leaves the seller: the same net as without it', () => {
    fc.assert(
      fc.property(anyQuote, (input) => {
        fc.pre(input.coupon?.bearer === 'platform')
        const without = priceOrder({ ...input, coupon: null })
        const quote = priceOrder(input)
        expect(quote.sellerNetMinor).toBe(without.sellerNetMinor)
        expect(quote.totalMinor).toBeLessThanOrEqual(without.totalMinor)
      }),
      { numRuns: 5_000 },
    )
  })

  test.each([0, -1, 1.5])('%s is not a quantity', (quantity) => {
    expect(() => priceOrder({ ...logo, quantity })).toThrow(RangeError)
  })

  test('a negative price, and a discount above the subtotal, are refused', () => {
    const input = { ...logo, package: { ...logo.package, priceMinor: -1 } }
    expect(() => priceOrder(input)).toThrow(RangeError)
    const coupon = { code: 'TROP', bearer: 'seller', discountMinor: 30_001 } as const
    expect(() => priceOrder({ ...logo, coupon })).toThrow(RangeError)
  })

  test('a quote stored before coupons and rules existed still reads, with its own amounts', () => {
    const later = new Set(Object.keys(defaults))
    const old = Object.fromEntries(
      Object.entries(priceOrder(logo)).filter(([name]) => !later.has(name)),
    )
    expect(Quote.parse(old)).toEqual({ ...old, ...defaults })
  })
})

/** What came to quotes later, and what orders from before have instead. */
const defaults = {
  subsidyMinor: 0,
  coupon: null,
  taxBps: 0,
  taxCountry: null,
  commission: null,
  sellerTaxBps: 0,
  sellerTaxMinor: 0,
  isExpress: false,
  extraRevision: null,
  milestones: [],
}

const amountsOf = (quote: Quote): number[] => [
  ...Object.entries(quote).flatMap(([name, value]) =>
    name.endsWith('Minor') && typeof value === 'number' ? [value] : [],
  ),
  ...quote.lines.flatMap(({ unitPriceMinor, totalMinor }) => [unitPriceMinor, totalMinor]),
]

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0
