import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateServices } from '../../scripts/seed/generate-services'
import { seedConsole } from '../../scripts/seed/seed-console'
import { ServicePage, ServiceSearch } from '../../src/contracts/catalogue'
import { getServicePage } from '../../src/queries/catalogue/get-service-page'
import { searchServices } from '../../src/queries/catalogue/search-services'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { freshDatabase } from '../helpers/database'

let market: DemoCatalogue

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
})
afterAll(() => market.pool.end())

const count = async (what: string): Promise<number> => {
  const { rows } = await market.pool.query<{ count: number }>(
    `select count(*)::integer as count from ${what}`,
  )
  return rows[0]?.count ?? 0
}
const generate = (services: number) =>
  generateServices({ pool: market.pool, console: seedConsole(), count: services })

it('as many services as were asked for stand on the market, with sellers and versions', async () => {
  const before = { live: await count('catalog.listings'), sellers: await count('sellers') }
  await generate(130)
  expect(await count('catalog.listings')).toBe(before.live + 130)
  expect(await count('sellers')).toBe(before.sellers + 7)
  expect(await count('_services_v where latest')).toBe(await count('services'))
})

it('staff see in the newest version exactly what the public sees', async () => {
  const columns = ['title', 'description', 'packages', 'extras', 'faq', 'requirements', 'slug']
  const differs = columns
    .map((column) => `service.${column} is distinct from newest.version_${column}`)
    .join(' or ')
  const pairs = 'services service join _services_v newest on newest.parent_id = service.id'
  expect(await count(`${pairs} where ${differs}`)).toBe(0)
  expect(await count(`${pairs} where newest.version__status::text <> service._status::text`)).toBe(
    0,
  )
})

it('they are found by their words and open like any other', async () => {
  const search = ServiceSearch.parse({ q: 'formation excel pour pharmacies', limit: 1 })
  const found = await searchServices(market, { search, locale: 'fr' })
  expect(found.total).toBeGreaterThan(0)
  const { rows } = await market.pool.query<{ slug: string }>(
    "select slug from services where slug like '%-2s' or slug like '%-3k' order by slug limit 1",
  )
  const page = await getServicePage(market, { slug: rows[0]?.slug ?? '', locale: 'fr' })
  expect(ServicePage.parse(page).packages.length).toBeGreaterThan(0)
})

it('another run goes on where the last one ended', async () => {
  const before = await count('services')
  await generate(25)
  expect(await count('services')).toBe(before + 25)
})
