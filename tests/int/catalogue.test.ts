import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services } from '../../scripts/demo/content/services'
import { sellerIdOf, userIdOf } from '../../scripts/seed/people'
import { serviceIdOf } from '../../scripts/seed/services'
import { stableId } from '../../scripts/seed/stable-id'
import {
  CategoryNode,
  HomePage,
  SearchResult,
  SellerPage,
  ServicePage,
  ServiceSearch,
} from '../../src/contracts/catalogue'
import { currencies } from '../../src/contracts/money'
import { comparablePrice } from '../../src/domain/search/comparable-price'
import { qualityScore } from '../../src/domain/search/quality-score'
import { getHome } from '../../src/queries/catalogue/get-home'
import { getSellerPage } from '../../src/queries/catalogue/get-seller-page'
import { getServicePage } from '../../src/queries/catalogue/get-service-page'
import { listCategories } from '../../src/queries/catalogue/list-categories'
import { searchServices } from '../../src/queries/catalogue/search-services'
import { similarServices } from '../../src/queries/catalogue/similar-services'
import { suggest } from '../../src/queries/catalogue/suggest'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { freshDatabase } from '../helpers/database'

let market: DemoCatalogue
const live = services.filter(({ state }) => state === undefined)

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
})
afterAll(() => market.pool.end())

const search = async (asked: Record<string, unknown>, locale: 'fr' | 'en' = 'fr') => {
  const result = await searchServices(market, { search: ServiceSearch.parse(asked), locale })
  return SearchResult.parse(result)
}
const slugs = (result: SearchResult) => result.items.map(({ slug }) => slug)
const logo = 'logo-restaurant-boutique-salon'

describe('words', () => {
  it.each([
    ['logo', logo],
    ['LOGOS', logo],
    ['vidéos', 'montage-video-youtube'],
    ['video', 'montage-video-youtube'],
    ['etiquettes', 'etiquette-jus-sirop-confiture'],
    ['l’étiquette', 'etiquette-jus-sirop-confiture'],
    ['comptabilite', 'comptabilite-mensuelle-syscohada'],
    ['translations', 'traduction-francais-anglais'],
    ['awa diop', logo],
  ])('%s finds %s whatever accents, plurals and language', async (q, slug) => {
    expect(slugs(await search({ q }))).toContain(slug)
  })

  it('a title that says it comes before a description that mentions it', async () => {
    expect(slugs(await search({ q: 'logo' }))[0]).toBe(logo)
  })

  it('a mistyped word is mended and said', async () => {
    const result = await search({ q: 'affice concert' })
    expect(result.correctedQuery).toBe('affiche concert')
    expect(slugs(result)).toContain('affiche-concert-evenement-eglise')
  })

  it('when no service has all the words, those with some of them are shown', async () => {
    const result = await search({ q: 'logo hélicoptère' })
    expect(slugs(result)).toContain(logo)
  })

  it('little words alone exclude nothing', async () => {
    expect((await search({ q: 'pour le' })).total).toBe(live.length)
  })

  it('nonsense finds nothing and offers another way', async () => {
    const result = await search({ q: 'zzqqxxyy' })
    expect(result.items).toEqual([])
    expect(result.suggestions.length).toBeGreaterThan(3)
  })

  it('no text a person can type breaks a question', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 60, unit: 'binary' }), fc.constant('a\u0000b')),
        async (q) => {
          await search({ q, limit: 1 })
          await suggest(market, { q, locale: 'fr', limit: 3 })
          expect(await getServicePage(market, { slug: q, locale: 'fr' })).toBeNull()
          expect(await getSellerPage(market, { handle: q, locale: 'fr' })).toBeNull()
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('filters', () => {
  it('each facet counts exactly what choosing it shows', async () => {
    const { facets } = await search({ category: 'web-developpement' })
    const base = { category: 'web-developpement' }
    for (const { value, count } of facets.categories) {
      expect((await search({ category: value })).total).toBe(count)
    }
    for (const { value, count } of facets.prices) {
      const [minPrice, maxPrice] = value.split('-')
      const band = { minPrice, ...(maxPrice === '' ? {} : { maxPrice }) }
      expect((await search({ ...base, ...band })).total).toBe(count)
    }
    for (const { value, count } of facets.deliveryDays) {
      expect((await search({ ...base, maxDays: value })).total).toBe(count)
    }
    for (const { value, count } of facets.languages) {
      expect((await search({ ...base, language: value })).total).toBe(count)
    }
    for (const { value, count } of facets.countries) {
      expect((await search({ ...base, country: value })).total).toBe(count)
    }
  })

  it('prices of several currencies are compared in one', async () => {
    const { items } = await search({ sort: 'price_asc', limit: 48 })
    const amounts = items.map((item) => comparablePrice(item.startingPriceMinor, item.currency))
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
    expect(new Set(items.map(({ currency }) => currency))).toContain('EUR')
  })

  it('an unknown category is empty, not everything', async () => {
    expect((await search({ category: 'nulle-part' })).total).toBe(0)
  })
})

describe('pages', () => {
  it.each(['relevance', 'rating', 'newest', 'price_asc', 'price_desc'])(
    'every service appears exactly once when sorted by %s',
    async (sort) => {
      const seen: string[] = []
      let cursor: string | null | undefined
      do {
        const page = await search({ sort, limit: 7, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect(seen.toSorted()).toEqual(live.map(({ slug }) => serviceIdOf(slug)).toSorted())
    },
  )

  it('no page needs more than five statements', async () => {
    market.statements()
    await search({ q: 'logo', category: 'graphisme-design', country: 'SN' })
    expect(market.statements()).toBeLessThanOrEqual(4)
    // A question that has to be mended is asked twice.
    await search({ q: 'affice concert' })
    expect(market.statements()).toBeLessThanOrEqual(6)
    await getHome(market, { locale: 'fr' })
    expect(market.statements()).toBeLessThanOrEqual(5)
    await getServicePage(market, { slug: logo, locale: 'fr' })
    expect(market.statements()).toBeLessThanOrEqual(5)
    await getSellerPage(market, { handle: 'awa-diop', locale: 'fr' })
    expect(market.statements()).toBeLessThanOrEqual(5)
  })

  it('are what the contracts promise', async () => {
    HomePage.parse(await getHome(market, { locale: 'en' }))
    ServicePage.parse(await getServicePage(market, { slug: logo, locale: 'en' }))
    SellerPage.parse(await getSellerPage(market, { handle: 'awa-diop', locale: 'fr' }))
    const tree = await listCategories(market, { locale: 'fr' })
    for (const node of tree) CategoryNode.parse(node)
    expect(tree.reduce((sum, { serviceCount }) => sum + serviceCount, 0)).toBe(live.length)
    expect(await getServicePage(market, { slug: 'nulle-part', locale: 'fr' })).toBeNull()
    expect(await getSellerPage(market, { handle: 'personne', locale: 'fr' })).toBeNull()
  })

  it('a second text is shown to those who read its language, and only then', async () => {
    const english = await getServicePage(market, { slug: logo, locale: 'en' })
    expect(english?.title).toBe('I draw the logo of your restaurant, shop or salon')
    expect(english?.languages).toEqual(['fr', 'en'])
    const menu = await getServicePage(market, { slug: 'menu-carte-restaurant', locale: 'en' })
    expect(menu?.language).toBe('fr')
    expect(menu?.languages).toEqual(['fr'])
  })

  it('similar services never include the service itself', async () => {
    const serviceId = serviceIdOf(logo)
    const similar = await similarServices(market, { serviceId, locale: 'fr', limit: 6 })
    expect(similar).toHaveLength(6)
    expect(similar.map(({ id }) => id)).not.toContain(serviceId)
    expect(similar[0]?.categorySlug).toBe('logos-identite')
  })

  it('suggestions know categories, sellers and services by their beginning', async () => {
    const found = async (q: string) =>
      (await suggest(market, { q, locale: 'fr', limit: 8 })).map(({ slug }) => slug)
    expect(await found('log')).toContain('logos-identite')
    expect(await found('awa')).toContain('awa-diop')
    expect(await found('bus pl')).toContain('business-plan-banque-microfinance')
  })
})

describe('the projection', () => {
  const listed = async (slug: string) =>
    (await market.pool.query('select 1 from catalog.listings where slug = $1', [slug])).rowCount
  const refresh = (slug: string) =>
    market.pool.query('select catalog.refresh_listings(array[$1::uuid])', [serviceIdOf(slug)])

  it('holds what is published by active sellers and nothing else', async () => {
    const slug = 'jingle-radio-kora-sabar'
    await market.pool.query("update services set _status = 'draft' where slug = $1", [slug])
    await refresh(slug)
    expect(await listed(slug)).toBe(0)
    await market.pool.query("update services set _status = 'published' where slug = $1", [slug])
    await refresh(slug)
    expect(await listed(slug)).toBe(1)
    const seller = sellerIdOf('cheikh-ndiaye')
    await market.pool.query("update sellers set status = 'suspended' where id = $1", [seller])
    await refresh(slug)
    expect(await listed(slug)).toBe(0)
    expect(await getServicePage(market, { slug, locale: 'fr' })).toBeNull()
    await market.pool.query("update sellers set status = 'active' where id = $1", [seller])
    await refresh(slug)
    expect(await listed(slug)).toBe(1)
  })

  it('rebuilding it changes nothing', async () => {
    const snapshot = async () =>
      (await market.pool.query<object>('select * from catalog.listings order by service_id')).rows
    const before = await snapshot()
    await market.pool.query('select catalog.refresh_listings(array_agg(id)) from services')
    expect(await snapshot()).toEqual(before)
  })

  it('counts published reviews of customers alone', async () => {
    const slug = 'patrons-couture-robe-boubou-wax'
    const review = (name: string, side: string, status: string, rating: number) => [
      stableId(name),
      stableId(`${name} order`),
      serviceIdOf(slug),
      sellerIdOf('salimata-kone'),
      userIdOf('adjoua-nguessan'),
      side,
      rating,
      status,
    ]
    const client = await market.pool.connect()
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    for (const values of [
      review('one', 'customer', 'published', 5),
      review('two', 'customer', 'published', 2),
      review('three', 'customer', 'pending', 1),
      review('four', 'seller', 'published', 1),
    ]) {
      await client.query(
        `insert into reviews (id, order_id, service_id, seller_id, author_id, side, rating, status,
           body, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'Merci', now())`,
        values,
      )
    }
    await client.query('commit')
    client.release()
    await refresh(slug)
    const page = await getServicePage(market, { slug, locale: 'fr' })
    expect(page?.rating).toEqual({ average: 3.5, count: 2 })
    expect(page?.reviews.map(({ rating }) => rating).toSorted()).toEqual([2, 5])
    expect(page?.reviews[0]?.authorName).toBe('Adjoua N.')
  })

  it('computes quality and comparable prices as the domain does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          ratingCount: fc.nat(500),
          stars: fc.integer({ min: 1, max: 5 }),
          ordersCompleted: fc.nat(2_000),
          pictures: fc.nat(9),
          questions: fc.nat(9),
          hasSecondText: fc.boolean(),
          sellerCompleted: fc.nat(2_000),
          sellerFailed: fc.nat(100),
          responseMinutes: fc.option(fc.nat(10_000)),
          ageDays: fc.integer({ min: -2, max: 200 }),
        }),
        fc.nat(1_000_000_000),
        fc.constantFrom(...currencies),
        async ({ stars, ...facts }, amount, currency) => {
          const listing = { ...facts, ratingSum: facts.ratingCount * stars }
          const { rows } = await market.pool.query<{ quality: number; price: number }>(
            `select catalog.quality_score($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as quality,
               catalog.comparable_price($11, $12)::float8 as price`,
            [
              listing.ratingSum,
              listing.ratingCount,
              listing.ordersCompleted,
              listing.sellerCompleted,
              listing.sellerFailed,
              listing.responseMinutes,
              listing.pictures,
              listing.questions,
              listing.hasSecondText,
              listing.ageDays,
              amount,
              currency,
            ],
          )
          expect(rows[0]?.quality).toBeCloseTo(qualityScore(listing), 10)
          expect(rows[0]?.price).toBe(comparablePrice(amount, currency))
        },
      ),
      { numRuns: 80 },
    )
  })
})
