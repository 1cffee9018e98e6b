import { afterAll, beforeAll, expect, test } from 'vitest'
import { sellerIdOf, userIdOf } from '../../scripts/seed/people'
import { serviceIdOf } from '../../scripts/seed/services'
import { stableId } from '../../scripts/seed/stable-id'
import type { ReviewOfService } from '../../src/contracts/reviews'
import { listReviews, type Reviewed } from '../../src/queries/reviews/list-reviews'
import { reviewedSeller, reviewedService } from '../../src/queries/reviews/reviewed-subject'
import { freshDatabase } from '../helpers/database'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'

const slug = 'patrons-couture-robe-boubou-wax'
const about: Reviewed = { serviceId: serviceIdOf(slug) }
const published = 45
let market: DemoCatalogue

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
  const client = await market.pool.connect()
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  const add = (index: number, state: { side: string; status: string }) =>
    client.query(
      `insert into reviews (id, order_id, service_id, seller_id, author_id, side, rating, status,
         body, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, timestamptz '2026-01-01' + $10 * interval '1 h')`,
      [
        stableId(`review ${index}`),
        stableId(`order ${index}`),
        serviceIdOf(slug),
        sellerIdOf('salimata-kone'),
        userIdOf('adjoua-nguessan'),
        state.side,
        1 + (index % 5),
        state.status,
        index % 2 === 0 ? 'Merci' : '',
        // Several at the same moment: the id decides.
        Math.floor(index / 3),
      ],
    )
  for (let index = 0; index < published; index += 1) {
    await add(index, { side: 'customer', status: 'published' })
  }
  await add(published, { side: 'customer', status: 'pending' })
  await add(published + 1, { side: 'customer', status: 'hidden' })
  await add(published + 2, { side: 'seller', status: 'published' })
  await client.query('commit')
  client.release()
})
afterAll(() => market.pool.end())

const all = async (filter: Parameters<typeof listReviews>[2]): Promise<ReviewOfService[]> => {
  const found: ReviewOfService[] = []
  let cursor: string | undefined
  do {
    const page = await listReviews(market, about, { ...filter, cursor })
    expect(page.items.length).toBeLessThanOrEqual(filter.limit)
    found.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}

test('page after page shows each published review of a customer once, the last first', async () => {
  const found = await all({ limit: 7 })
  expect(new Set(found.map(({ id }) => id)).size).toBe(published)
  expect(found).toHaveLength(published)
  const moments = found.map(({ publishedAt }) => publishedAt)
  expect(moments).toEqual(moments.toSorted().toReversed())
})

test('filters by stars and by words', async () => {
  const four = await all({ limit: 50, stars: 4 })
  expect(four.map(({ rating }) => rating)).toEqual(Array<number>(9).fill(4))
  const worded = await all({ limit: 50, only: 'words' })
  expect(worded).toHaveLength(23)
  expect(worded.every(({ body }) => body !== '')).toBe(true)
})

test('a seller’s reviews are those of the services, and a foreign cursor is refused', async () => {
  const ofSeller = await listReviews(
    market,
    { sellerId: sellerIdOf('salimata-kone') },
    { limit: 50 },
  )
  expect(ofSeller.items.map(({ serviceSlug }) => serviceSlug)).toEqual(
    Array<string>(published).fill(slug),
  )
  await expect(listReviews(market, about, { limit: 5, cursor: 'xyz' })).rejects.toMatchObject({
    code: 'request/invalid',
  })
})

test('what they are about counts the same reviews, and nobody else’s', async () => {
  const service = await reviewedService(market, { slug, locale: 'fr' })
  expect(service?.rating).toEqual({ average: 3, count: published })
  expect(service?.histogram).toEqual([5, 4, 3, 2, 1].map((stars) => ({ stars, count: 9 })))
  const seller = await reviewedSeller(market, { handle: 'salimata-kone' })
  expect(seller?.histogram).toEqual(service?.histogram)
  expect(await reviewedService(market, { slug: 'nothing-here', locale: 'fr' })).toBeNull()
  expect(await reviewedSeller(market, { handle: '../etc' })).toBeNull()
})
