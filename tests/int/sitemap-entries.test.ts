import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  listOtherEntries,
  listSellerEntries,
  listServiceEntries,
  listSitemapFiles,
} from '../../src/queries/catalogue/sitemap-entries'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { freshDatabase } from '../helpers/database'

let market: DemoCatalogue
beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
})
afterAll(() => market.pool.end())

const count = async (text: string) =>
  (await market.pool.query<{ count: number }>(`select count(*)::int as count from ${text}`)).rows[0]
    ?.count

test('every service and every seller on the market is in a sitemap once', async () => {
  const files = await listSitemapFiles(market)
  expect(files.services).toHaveLength(1)
  expect(files.sellers).toHaveLength(1)
  const services = await listServiceEntries(market, { firstId: files.services[0] ?? '' })
  const sellers = await listSellerEntries(market, { firstId: files.sellers[0] ?? '' })
  expect(services).toHaveLength((await count('catalog.listings')) ?? 0)
  expect(sellers).toHaveLength(
    (await count('(select distinct seller_id from catalog.listings) seller')) ?? 0,
  )
  const paths = [...services, ...sellers].map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(sellers.every(({ path, updatedAt }) => path.startsWith('/sellers/') && updatedAt)).toBe(
    true,
  )
})

test('beyond the length of one file, files follow each other without gap or double', async () => {
  const perFile = 3
  const files = await listSitemapFiles(market, { perFile })
  expect(files.sellers.length).toBeGreaterThan(1)
  const whole = await listSellerEntries(market, { firstId: files.sellers[0] ?? '' })
  const parts = await Promise.all(
    files.sellers.map((firstId) => listSellerEntries(market, { firstId, perFile })),
  )
  expect(parts.flat()).toEqual(whole)
  const services = await Promise.all(
    files.services.map((firstId) => listServiceEntries(market, { firstId, perFile })),
  )
  expect(services.flat()).toHaveLength((await count('catalog.listings')) ?? 0)
})

test('the date of a service follows its last published edit', async () => {
  await market.pool.query(`update services set updated_at = '2031-02-03T04:05:06Z'
    where id = (select min(service_id::text)::uuid from catalog.listings)`)
  const files = await listSitemapFiles(market)
  const [first] = await listServiceEntries(market, { firstId: files.services[0] ?? '' })
  expect(Date.parse(first?.updatedAt ?? '')).toBe(Date.UTC(2031, 1, 3, 4, 5, 6))
})

test('categories and editorial pages are in the first one', async () => {
  await market.pool.query(`insert into pages (id, slug) values (gen_random_uuid(), 'terms')`)
  const paths = (await listOtherEntries(market)).map(({ path }) => path)
  expect(paths).toContain('/categories/graphisme-design')
  expect(paths).toContain('/pages/terms')
})
