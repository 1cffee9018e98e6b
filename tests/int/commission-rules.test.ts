import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { Quote } from '../../src/contracts/orders'
import { ownTaxStatus } from '../../src/queries/sellers/own-tax-status'
import { getQuote } from '../../src/workflows/orders/get-quote'
import { changeTaxStatus } from '../../src/workflows/sellers/change-tax-status'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { lineOf, makeRule, publishService } from '../helpers/pricing-market'

const market = coreMarket()
const { ctx, rows } = market

afterEach(async () => {
  await market.expectCleanLedger()
  await rows('update commission_rules set is_active = false')
})
afterAll(() => market.close())

/** The commission of one package of a service, as it is quoted now. */
const commissionOf = async (serviceId: string) => {
  const line = lineOf(serviceId)
  const { quote } = await getQuote(ctx(viewers.customer), { ...line, locale: 'fr' })
  return quote
}

const category = { scope: 'category', categoryId: cast.category.id } as const
const parent = { scope: 'category', categoryId: cast.rootCategory.id } as const
const seller = { scope: 'seller', sellerId: cast.kofiSeller.id } as const
const service = { scope: 'service', serviceId: cast.service.id } as const

describe('the commission', () => {
  test('follows the most specific rule: service, seller, category, its parent, all, settings', async () => {
    const seen: [string, number][] = []
    const look = async () => {
      const { commission, commissionMinor } = await commissionOf(cast.service.id)
      seen.push([commission?.scope ?? '', commissionMinor])
    }
    await look()
    for (const rule of [{ scope: 'default' } as const, parent, category, seller, service]) {
      await makeRule(market, { ...rule, bps: 200 + seen.length * 100 })
      await look()
    }
    expect(seen).toEqual([
      ['default', 3_750],
      ['default', 750],
      ['category', 1_000],
      ['category', 1_250],
      ['seller', 1_500],
      ['service', 1_750],
    ])
  })

  test('of two equal rules the newer wins', async () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    await makeRule(market, { ...seller, bps: 500, createdAt: at(0) })
    const newer = await makeRule(market, { ...seller, bps: 700, createdAt: at(1) })
    await makeRule(market, { ...seller, bps: 900, createdAt: at(-1) })
    expect((await commissionOf(cast.service.id)).commission).toMatchObject({
      ruleId: newer,
      bps: 700,
    })
  })

  test.each([
    ['of another seller', { scope: 'seller', sellerId: cast.fatouSeller.id } as const],
    ['switched off', { ...seller, isActive: false }],
    ['not begun', { ...seller, startsAt: new Date(Date.now() + 60_000) }],
    ['over', { ...seller, endsAt: new Date(Date.now() - 60_000) }],
  ])('a rule that is %s does not count', async (_what, rule) => {
    await makeRule(market, { ...rule, bps: 0 })
    expect((await commissionOf(cast.service.id)).commission?.scope).toBe('default')
  })

  test('a fixed amount counts in its currencies only, and never exceeds what was sold', async () => {
    await makeRule(market, { ...seller, bps: 1_000 })
    await makeRule(market, { ...service, fixed: { EUR: 300 } })
    expect(await commissionOf(cast.service.id)).toMatchObject({ commissionMinor: 2_500 })
    await makeRule(market, { ...service, fixed: { XOF: 40_000 } })
    expect(await commissionOf(cast.service.id)).toMatchObject({
      commission: { scope: 'service', kind: 'fixed', bps: 0, fixedMinor: 40_000 },
      commissionBps: 0,
      commissionMinor: 25_000,
      sellerNetMinor: 0,
    })
  })

  test.each([
    ['XOF', 10_000, 1_000],
    ['XAF', 10_000, 1_100],
    ['EUR', 2_599, 150],
    ['USD', 2_599, 175],
  ] as const)('a fixed amount in %s', async (currency, priceMinor, commissionMinor) => {
    const id = await publishService(market, { currency, priceMinor })
    await makeRule(market, {
      scope: 'service',
      serviceId: id,
      fixed: { XOF: 1_000, XAF: 1_100, EUR: 150, USD: 175 },
    })
    expect(await commissionOf(id)).toMatchObject({ currency, commissionMinor })
  })

  test('is frozen: a rule that changes later re-prices no order', async () => {
    const ruleId = await makeRule(market, { ...seller, bps: 1_000 })
    const { orderId } = await market.placePaid()
    await rows('update commission_rules set bps = 4000 where id = $1', [ruleId])
    await makeRule(market, { ...service, bps: 5_000 })
    const [order] = await rows<{ quote: unknown; commission_minor: string }>(
      'select quote, commission_minor from orders where id = $1',
      [orderId],
    )
    expect(order?.commission_minor).toBe('2500')
    expect(Quote.parse(order?.quote).commission).toEqual({
      ruleId,
      scope: 'seller',
      kind: 'percentage',
      bps: 1_000,
      fixedMinor: 0,
    })
  })

  test('changing it between the quote and the order leaves the customer’s price as it was', async () => {
    const before = await commissionOf(cast.service.id)
    await makeRule(market, { ...service, bps: 100 })
    const placed = await market.place({ expectedTotalMinor: before.totalMinor })
    const [order] = await rows('select total_minor, commission_minor from orders where id = $1', [
      placed.orderId,
    ])
    expect(order).toEqual({ total_minor: String(before.totalMinor), commission_minor: '250' })
  })
})

describe('tax', () => {
  const register = (registrations: object[]) =>
    rows(
      `insert into settings (id, fees_tax_registrations)
       values ('00000000-0000-7000-8000-000000000001', $1::jsonb)
       on conflict (id) do update set fees_tax_registrations = excluded.fees_tax_registrations`,
      [JSON.stringify(registrations)],
    )

  test('on the fee, where the operator is registered: by the account’s country, else the checkout’s', async () => {
    await register([{ blockType: 'registration', country: 'CI', rateBps: 1_800, number: 'CI-1' }])
    expect(await commissionOf(cast.service.id)).toMatchObject({
      serviceFeeMinor: 1_250,
      taxMinor: 225,
      taxBps: 1_800,
      taxCountry: 'CI',
    })
    const asked = { ...lineOf(cast.service.id), locale: 'fr', country: 'CI' } as const
    const guest = await getQuote(ctx(viewers.anonymous), asked)
    expect(guest.quote.taxCountry).toBe('CI')
    const abroad = await getQuote(ctx(viewers.anonymous), { ...asked, country: 'SN' })
    expect(abroad.quote).toMatchObject({ taxMinor: 0, taxCountry: null })
    const resident = await getQuote(ctx(viewers.customer), { ...asked, country: 'SN' })
    expect(resident.quote.taxCountry).toBe('CI')
    await register([])
    expect(await commissionOf(cast.service.id)).toMatchObject({ taxMinor: 0, taxBps: 0 })
  })

  test('of a registered seller: contained in their price, the same price for the customer', async () => {
    const before = await commissionOf(cast.service.id)
    const kofi = ctx(viewers.seller)
    await changeTaxStatus(kofi, { isVatRegistered: true, vatNumber: 'CI-0042' })
    expect(await ownTaxStatus(kofi)).toEqual({ isVatRegistered: true, vatNumber: 'CI-0042' })
    const after = await commissionOf(cast.service.id)
    await changeTaxStatus(kofi, { isVatRegistered: false, vatNumber: '' })
    expect(after).toEqual({ ...before, sellerTaxBps: 1_800, sellerTaxMinor: 3_814 })
  })
})

describe('express delivery', () => {
  const express = { id: 'x1', name: 'Express', priceMinor: 3_000, extraDays: -2, isExpress: true }
  const quoteOf = async (deliveryDays: number, extraIds: string[]) => {
    const more = { ...express, id: 'x2', name: 'Encore plus vite', extraDays: -9 }
    const other = { id: 'x3', name: 'Affiche A2', priceMinor: 2_000, extraDays: 1 }
    const extras = [express, more, other]
    const id = await publishService(market, { deliveryDays, extras })
    const line = { ...lineOf(id, { quantity: 3 }), extraIds }
    return (await getQuote(ctx(viewers.customer), { ...line, locale: 'fr' })).quote
  }

  test('shortens the time for its price, never below a day; the quantity leaves the time', async () => {
    expect(await quoteOf(5, ['x1', 'x3'])).toMatchObject({
      deliveryDays: 4,
      isExpress: true,
      subtotalMinor: 45_000,
    })
    expect(await quoteOf(5, ['x2'])).toMatchObject({ deliveryDays: 1, isExpress: true })
    expect(await quoteOf(5, [])).toMatchObject({ deliveryDays: 5, isExpress: false })
  })

  test('two of them, or one that is no faster, are refused', async () => {
    await expect(quoteOf(5, ['x1', 'x2'])).rejects.toMatchObject({
      code: 'request/invalid',
      fields: { extraIds: 'choice' },
    })
    await expect(quoteOf(1, ['x1'])).rejects.toMatchObject({ code: 'order/express-not-shorter' })
  })
})

test('an extra revision is quoted at the order’s own rates', async () => {
  const id = await publishService(market, { extraRevisionMinor: 4_000 })
  await makeRule(market, { scope: 'service', serviceId: id, bps: 2_000 })
  expect((await commissionOf(id)).extraRevision).toEqual({
    subtotalMinor: 4_000,
    serviceFeeMinor: 200,
    taxMinor: 0,
    totalMinor: 4_200,
    commissionMinor: 800,
    sellerNetMinor: 3_200,
  })
})
