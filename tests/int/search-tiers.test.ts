import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateServices } from '../../scripts/seed/generate-services'
import { seedConsole } from '../../scripts/seed/seed-console'
import { ServiceSearch } from '../../src/contracts/catalogue'
import { searchServices } from '../../src/queries/catalogue/search-services'
import { renewQuality } from '../../src/store/catalogue/refresh-listings'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { freshDatabase } from '../helpers/database'

let market: DemoCatalogue
const services = 16_000

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
  await generateServices({ pool: market.pool, console: seedConsole(), count: services })
}, 120_000)
afterAll(() => market.pool.end())

const search = (asked: Record<string, unknown>) =>
  searchServices(market, { search: ServiceSearch.parse(asked), locale: 'fr' })
const rows = async <Row extends object>(text: string): Promise<Row[]> =>
  (await market.pool.query<Row>(text)).rows

describe('a market larger than one question reads', () => {
  it('knows the best quarter and the best sixteenth of itself', async () => {
    const [found] = await rows<{ first: number; second: number }>(
      `select count(*) filter (where search @@ '''=best:1'''::tsquery)::integer as first,
         count(*) filter (where search @@ '''=best:2'''::tsquery)::integer as second
       from catalog.listings`,
    )
    expect(found?.first).toBeGreaterThan(services / 4 - 1)
    expect(found?.first).toBeLessThan(services / 4 + 50)
    expect(found?.second).toBeGreaterThan(services / 16 - 1)
    expect(found?.second).toBeLessThan(services / 16 + 50)
  })

  it('answers a word that half of it holds with the best, and says that there are more', async () => {
    const [share] = await rows<{ share: number }>(
      `select avg((search @@ catalog.question('demande'))::integer)::float8 as share
       from catalog.listings`,
    )
    expect(share?.share).toBeGreaterThan(0.3)
    const found = await search({ q: 'demande' })
    expect(found.items).toHaveLength(24)
    expect(found.total).toBe(1_000)
    expect(found.isTotalCapped).toBe(true)
  })

  it('goes on below the best when those have been shown', async () => {
    const seen = new Set<string>()
    let pages = 0
    let cursor: string | null | undefined
    do {
      const page = await search({ q: 'demande', limit: 48, ...(cursor ? { cursor } : {}) })
      for (const { id } of page.items) {
        expect(seen.has(id)).toBe(false)
        seen.add(id)
      }
      pages += 1
      cursor = page.nextCursor
    } while (cursor && pages < 100)
    expect(seen.size).toBeGreaterThan(2_000)
  })

  it.each([
    { q: 'logo' },
    { q: 'excel pharmacies' },
    { country: 'TG', maxDays: 3 },
    { q: 'site', minPrice: 20_000, maxPrice: 30_000 },
    { category: 'logos-identite', language: 'en' },
  ])('counts %o exactly where fewer than a thousand match', async (asked) => {
    const seen = new Set<string>()
    let cursor: string | null | undefined
    let total: number | undefined
    do {
      const page = await search({ ...asked, limit: 48, ...(cursor ? { cursor } : {}) })
      total ??= page.isTotalCapped ? undefined : page.total
      for (const { id } of page.items) seen.add(id)
      cursor = page.nextCursor
    } while (cursor)
    expect(total).toBeDefined()
    expect(seen.size).toBe(total)
  })

  it('sorts the same services whichever way it finds them', async () => {
    const first = async (sort: string, column: string) => {
      const { items } = await search({ q: 'demande', sort, limit: 20 })
      const expected = await rows<{ id: string }>(
        `select service_id as id from catalog.listings
         where search @@ catalog.question('demande') order by ${column} limit 20`,
      )
      expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    }
    await first('newest', 'published_at desc, service_id desc')
    await first('price_asc', 'comparable_price, service_id')
    await first('price_desc', 'comparable_price desc, service_id desc')
  })

  it('grows older by night: renewing twice changes nothing more', async () => {
    await market.pool.query(`update services set first_published_at = first_published_at
      - interval '60 days' where first_published_at > now() - interval '30 days'`)
    await market.pool.query(`update catalog.listings listing set published_at =
      service.first_published_at from services service where service.id = listing.service_id`)
    expect(await renewQuality(market.db)).toBeGreaterThan(0)
    expect(await renewQuality(market.db)).toBe(0)
  })
})
