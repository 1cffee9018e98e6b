import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/store/settings'
import { getQuote } from '../../src/workflows/orders/get-quote'
import { cast } from '../helpers/cast'
import { openMarket, type Market } from '../helpers/market'
import { lineOf } from '../helpers/pricing-market'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

/** A request of the colleague who keeps the money, as the admin panel makes it. */
const asFinance = async () => {
  const { id } = cast.finance
  const user = await market.payload.findByID({ collection: 'staff', id })
  const req = await createLocalReq({ user: { ...user, collection: 'staff' } }, market.payload)
  return { req, overrideAccess: false } as const
}
const createCoupon = async (data: Record<string, unknown>) =>
  market.payload.create({ collection: 'coupons', data: data as never, ...(await asFinance()) })
const createRule = async (data: Record<string, unknown>) =>
  market.payload.create({
    collection: 'commission-rules',
    data: data as never,
    ...(await asFinance()),
  })
const quoteWith = (couponCode?: string) =>
  getQuote(market.as({ kind: 'anonymous' }), {
    ...lineOf(cast.service.id),
    couponCode,
    locale: 'fr',
  })

describe('a coupon made in the admin', () => {
  test('is the platform’s, in capitals, whatever was sent, and takes its part off at once', async () => {
    const coupon = await createCoupon({
      code: ' rentree-10 ',
      bearer: 'seller',
      seller: cast.kofiSeller.id,
      kind: 'percentage',
      bps: 1_000,
    })
    expect(coupon).toMatchObject({ code: 'RENTREE-10', bearer: 'platform', isActive: true })
    expect(coupon.seller ?? null).toBeNull()
    expect((await quoteWith('RENTREE-10')).quote).toMatchObject({
      discountMinor: 2_500,
      subsidyMinor: 2_500,
      coupon: { bearer: 'platform' },
    })
  })

  test('may be limited to services and categories', async () => {
    await createCoupon({
      code: 'LOGOS',
      kind: 'fixed',
      fixed: { xof: 4_000 },
      services: [cast.service.id],
      categories: [cast.rootCategory.id],
    })
    expect((await quoteWith('LOGOS')).quote.discountMinor).toBe(4_000)
  })

  test.each([
    ['a code that exists', { code: 'RENTREE-10', kind: 'percentage', bps: 500 }],
    ['a code with a space inside', { code: 'DEUX MOTS', kind: 'percentage', bps: 500 }],
    ['no rate', { code: 'SANS', kind: 'percentage' }],
    ['all of it off', { code: 'TOUT', kind: 'percentage', bps: 10_000 }],
    ['half a franc', { code: 'DEMI', kind: 'fixed', fixed: { xof: 0.5 } }],
    [
      'an end before its start',
      {
        code: 'ENVERS',
        kind: 'percentage',
        bps: 500,
        startsAt: '2026-12-02T00:00:00Z',
        endsAt: '2026-12-01T00:00:00Z',
      },
    ],
  ])('with %s is refused', async (_what, data) => {
    await expect(createCoupon(data)).rejects.toMatchObject({ status: 400 })
  })
})

describe('a commission rule made in the admin', () => {
  test('counts at once', async () => {
    await createRule({
      name: 'Kofi',
      scope: 'seller',
      seller: cast.kofiSeller.id,
      kind: 'percentage',
      bps: 700,
    })
    expect((await quoteWith()).quote.commission).toMatchObject({ scope: 'seller', bps: 700 })
  })

  test.each([
    ['nobody to apply to', { name: 'x', scope: 'seller', kind: 'percentage', bps: 700 }],
    ['no rate', { name: 'x', scope: 'default', kind: 'percentage' }],
    ['more than half', { name: 'x', scope: 'default', kind: 'percentage', bps: 5_001 }],
  ])('with %s is refused', async (_what, data) => {
    await expect(createRule(data)).rejects.toMatchObject({ status: 400 })
  })
})

describe('VAT registrations in the settings', () => {
  const registration = (country: string) => ({
    blockType: 'registration' as const,
    country,
    rateBps: 1_800,
    number: `${country}-123`,
  })
  const save = (countries: string[]) =>
    market.payload.updateGlobal({
      slug: 'settings',
      data: { fees: { taxRegistrations: countries.map(registration) } },
    })

  test('are read by every price from then on, each country once', async () => {
    await save(['CI', 'SN'])
    const { taxRegistrations } = await readSettings(market.db)
    expect(taxRegistrations).toMatchObject([
      { country: 'CI', rateBps: 1_800 },
      { country: 'SN', rateBps: 1_800 },
    ])
    await expect(save(['CI', 'CI'])).rejects.toMatchObject({ status: 400 })
  })
})
