import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { SellerAnalytics } from '../../src/contracts/analytics'
import { dayAfter, dayIn } from '../../src/domain/sellers/days'
import { sellerAnalytics } from '../../src/queries/analytics/seller-analytics'
import { webVitals } from '../../src/queries/analytics/web-vitals'
import { flushBeacons } from '../../src/store/analytics/beacon-counts'
import { apiOf } from '../helpers/api-client'
import { cast, castPassword } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { openMarket, people, userViewer, type Market } from '../helpers/market'

const core = coreMarket()
const { rows } = core
const kofi = core.ctx(viewers.seller)
const fatou = core.ctx(userViewer(cast.fatou, cast.fatouSeller.id))
const serviceId = cast.service.id
const today = dayIn(new Date(), 'UTC')

let market: Market
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  market = await openMarket()
  api = apiOf(market)
  // The cast stands in its tables only; on the market it is by its listing.
  await rows('select catalog.refresh_listings(array[$1::uuid])', [serviceId])
})
afterEach(async () => {
  await flushBeacons(market.db)
  await rows('truncate core.service_days, core.web_vitals')
})
afterAll(async () => {
  await market.close()
  await core.close()
})

/** What stands in the database after everything that was told is written. */
const counted = async () => {
  await flushBeacons(market.db)
  return rows<{ service_id: string; impressions: string; visits: string }>(
    'select service_id, impressions, visits from core.service_days',
  )
}
let visitors = 0
/** A browser of its own address, so that one test does not use up another's measure. */
const visitor = () => {
  visitors += 1
  const from = `198.51.100.${visitors}`
  const browser = api.browser()
  return { ...browser, tell: (body: unknown) => browser.post('/beacons', body, { from }) }
}

describe('what browsers tell', () => {
  test('is counted by service and day', async () => {
    const { tell } = visitor()
    expect((await tell({ seen: [serviceId] })).status).toBe(204)
    expect((await tell({ seen: [serviceId], visited: [serviceId] })).status).toBe(204)
    expect(await counted()).toEqual([{ service_id: serviceId, impressions: '2', visits: '1' }])
    // What comes later the same day is added.
    await tell({ visited: [serviceId] })
    expect(await counted()).toEqual([{ service_id: serviceId, impressions: '2', visits: '2' }])
  })

  test('counts one service once, however often it is named', async () => {
    await visitor().tell({ seen: Array.from({ length: 60 }, () => serviceId) })
    expect(await counted()).toMatchObject([{ impressions: '1', visits: '0' }])
  })

  test('is forgotten for services that are not on the market', async () => {
    await visitor().tell({ seen: [randomUUID(), serviceId], visited: [randomUUID()] })
    expect(await counted()).toMatchObject([{ service_id: serviceId, impressions: '1' }])
  })

  test('leaves out what sellers see of their own services', async () => {
    const seller = visitor()
    await seller.signIn(cast.kofi.email, castPassword)
    await seller.tell({ seen: [serviceId], visited: [serviceId] })
    expect(await counted()).toEqual([])
    const other = visitor()
    await other.signIn(cast.fatou.email, castPassword)
    await other.tell({ seen: [serviceId] })
    expect(await counted()).toMatchObject([{ impressions: '1' }])
  })

  test.each([
    ['too many services', { seen: Array.from({ length: 61 }, () => randomUUID()) }],
    ['something that is no id', { visited: ["'; drop table services; --"] }],
    ['more than is asked for', { seen: [], who: 'awa@test.invalid' }],
    ['a page that does not exist', { vitals: { page: 'secret', device: 'phone' } }],
    ['a time below nothing', { vitals: { page: 'home', device: 'phone', lcp: -1 } }],
    ['a word for a time', { vitals: { page: 'home', device: 'phone', lcp: 'fast' } }],
    ['a time of hours', { vitals: { page: 'home', device: 'phone', inp: 1e9 } }],
  ])('is refused with %s', async (_name, body) => {
    expect(await visitor().tell(body)).toMatchObject({
      status: 400,
      body: { code: 'request/invalid' },
    })
    expect(await counted()).toEqual([])
  })

  test('is refused from other sites', async () => {
    const answer = await api.browser().post(
      '/beacons',
      { seen: [serviceId] },
      {
        headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
      },
    )
    expect(answer).toMatchObject({ status: 403, body: { code: 'request/cross-site' } })
    expect(await counted()).toEqual([])
  })

  test('is refused when one address tells too much', async () => {
    const script = (from: string) =>
      api.script('/beacons', { method: 'POST', body: { seen: [] }, from })
    const answers = await Promise.all(Array.from({ length: 130 }, () => script('192.0.2.44')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(10)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await script('192.0.2.45')).status).toBe(204)
  })
})

/** So many days ago. */
const ago = (days: number) => dayAfter(today, -days)
const happened = (days: [day: string, impressions: number, visits: number][]) =>
  rows(
    `insert into core.service_days (service_id, day, impressions, visits)
     select $1, d.day::date, d.impressions, d.visits
     from jsonb_to_recordset($2::jsonb) as d (day text, impressions bigint, visits bigint)`,
    [
      serviceId,
      JSON.stringify(days.map(([day, impressions, visits]) => ({ day, impressions, visits }))),
    ],
  )

describe('what became of a seller’s services', () => {
  test('is summed by the days of the period, beside the time before', async () => {
    await happened([
      [today, 5, 2],
      [ago(6), 7, 3],
      [ago(7), 11, 1],
      [ago(13), 13, 1],
      [ago(14), 99, 99],
    ])
    const week = SellerAnalytics.parse(await sellerAnalytics(kofi, { period: 'week' }))
    expect(week).toMatchObject({
      total: { impressions: 12, visits: 5, orders: 0 },
      before: { impressions: 24, visits: 2, orders: 0 },
      services: [{ id: serviceId, title: cast.service.title, visits: 5 }],
    })
    expect(week.steps).toHaveLength(7)
    expect(week.steps[0]).toMatchObject({ startsAt: ago(6), impressions: 7 })
    expect(week.steps[6]).toMatchObject({ startsAt: today, impressions: 5 })
    const month = await sellerAnalytics(kofi, { period: 'month' })
    expect(month.total).toMatchObject({ impressions: 5 + 7 + 11 + 13 + 99 })
    expect(month.steps.reduce((sum, step) => sum + step.impressions, 0)).toBe(135)
  })

  test('knows what was ordered, once it is paid', async () => {
    await core.place()
    expect((await sellerAnalytics(kofi, { period: 'month' })).total.orders).toBe(0)
    await core.placePaid()
    expect((await sellerAnalytics(kofi, { period: 'month' })).total.orders).toBe(1)
  })

  test('is nobody else’s', async () => {
    await happened([[today, 5, 2]])
    expect((await sellerAnalytics(fatou, { period: 'week' })).services).toEqual([])
    const asked = { period: 'week' } as const
    await expect(sellerAnalytics(market.as(people.awa), asked)).rejects.toThrow(
      'seller/profile-required',
    )
    await expect(sellerAnalytics(market.as({ kind: 'anonymous' }), asked)).rejects.toThrow(
      'account/sign-in-required',
    )
  })

  test('leaves as a file that no spreadsheet takes for a formula', async () => {
    await happened([[today, 5, 2]])
    await rows('update services set title = $2 where id = $1', [serviceId, '=cmd()'])
    const seller = visitor()
    await seller.signIn(cast.kofi.email, castPassword)
    const request = await api.api.request('/api/v1/seller/analytics.csv?period=week', {
      headers: { cookie: [...seller.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    expect(request.headers.get('content-type')).toContain('text/csv')
    const lines = (await request.text()).split('\r\n')
    expect(lines.find((line) => line.includes(today))).toMatch(/,5,2,\d$/u)
    expect(lines.at(-2)).toMatch(/^'=cmd\(\),5,2,\d$/u)
  })
})

describe('how fast pages were', () => {
  test('is the third quartile by page and device', async () => {
    const { tell } = visitor()
    for (const lcp of [100, 200, 300, 4_000]) {
      await tell({ vitals: { page: 'service', device: 'phone', lcp, cls: 0 } })
    }
    await tell({ vitals: { page: 'home', device: 'desktop', ttfb: 50 } })
    await flushBeacons(market.db)
    const [service, home] = await webVitals(kofi, { days: 7 })
    expect(service).toMatchObject({ page: 'service', device: 'phone' })
    expect(service?.figures.lcp?.count).toBe(4)
    expect(service?.figures.lcp?.p75).toBeGreaterThanOrEqual(300)
    expect(service?.figures.lcp?.p75).toBeLessThan(331)
    expect(service?.figures.cls).toEqual({ p75: 0, count: 4 })
    expect(service?.figures.inp).toBeNull()
    expect(home).toMatchObject({ page: 'home', device: 'desktop', figures: { lcp: null } })
  })

  test('is asked for so many days only', async () => {
    await rows(
      `insert into core.web_vitals values
         ($1, 'home', 'phone', 'lcp', 60, 1), ($2, 'home', 'phone', 'lcp', 60, 5)`,
      [ago(6), ago(7)],
    )
    expect(await webVitals(kofi, { days: 7 })).toMatchObject([{ figures: { lcp: { count: 1 } } }])
  })
})
