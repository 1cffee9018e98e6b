import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meilisearchEngine } from '../../plugins/search-meilisearch/engine'
import { services } from '../../scripts/demo/content/services'
import { serviceIdOf } from '../../scripts/seed/services'
import { SearchResult, ServiceSearch } from '../../src/contracts/catalogue'
import type { SearchEngine } from '../../src/domain/ports/search-engine'
import { bringSearchAlong } from '../../src/jobs/search/bring-search-along'
import { searchServices } from '../../src/queries/catalogue/search-services'
import { suggest } from '../../src/queries/catalogue/suggest'
import { freshDatabase } from '../helpers/database'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { openMeilisearch } from '../helpers/stand-ins/meilisearch'

/**
 * What every search engine promises, whatever stands behind the port: what is found, filtered,
 * counted and paged is the same; the order by words may differ.
 */
let market: DemoCatalogue
let server: Awaited<ReturnType<typeof openMeilisearch>>
const engines: Record<string, SearchEngine> = {}
const live = services.filter(({ state }) => state === undefined)
const logo = 'logo-restaurant-boutique-salon'

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
  server = await openMeilisearch()
  const meilisearch = meilisearchEngine({ url: server.url, key: server.key })
  await bringSearchAlong({
    db: market.db,
    log: pino({ level: 'silent' }),
    providers: { search: meilisearch },
  })
  engines.postgres = market.providers.search
  engines.meilisearch = meilisearch
}, 120_000)
afterAll(async () => {
  server.close()
  await market.pool.end()
})

const contextOf = (name: string) => {
  const search = engines[name]
  if (search === undefined) throw new Error(`no engine ${name}`)
  return { db: market.db, providers: { search } }
}
const searchWith = async (name: string, asked: Record<string, unknown>) =>
  SearchResult.parse(
    await searchServices(contextOf(name), { search: ServiceSearch.parse(asked), locale: 'fr' }),
  )
const slugs = ({ items }: SearchResult) => items.map(({ slug }) => slug)

describe.each(['postgres', 'meilisearch'])('%s', (name) => {
  const search = (asked: Record<string, unknown>) => searchWith(name, asked)
  const everyPage = async (asked: Record<string, unknown>) => {
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await search({ ...asked, limit: 7, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    return seen
  }

  it.each([
    ['logo', logo],
    ['LOGOS', logo],
    ['vidéos', 'montage-video-youtube'],
    ['etiquettes', 'etiquette-jus-sirop-confiture'],
    ['l’étiquette', 'etiquette-jus-sirop-confiture'],
    ['comptabilite', 'comptabilite-mensuelle-syscohada'],
    ['un logo pour mon restaurant', logo],
    ['awa diop', logo],
    ['affice concert', 'affiche-concert-evenement-eglise'],
    ['logo hélicoptère', logo],
    ['hélicoptère logo', logo],
  ])('%s finds %s', async (q, slug) => {
    expect(slugs(await search({ q, limit: 48 }))).toContain(slug)
  })

  it('little words alone exclude nothing, nonsense finds nothing', async () => {
    expect((await search({ q: 'pour le' })).total).toBe(live.length)
    expect((await search({ q: 'zzqqxxyy' })).items).toEqual([])
    expect((await search({ q: 'a\u0000b "' })).isTotalCapped).toBe(false)
  })

  it('a filter that leaves nothing of known words stays empty', async () => {
    const found = await search({ q: 'logo restaurant', minPrice: 90_000_000 })
    expect(found.total).toBe(0)
    expect(found.facets.prices.length).toBeGreaterThan(0)
  })

  it('an unknown category is empty, not everything', async () => {
    expect((await search({ category: 'nulle-part' })).total).toBe(0)
  })

  it('each facet counts exactly what choosing it shows', async () => {
    const base = { category: 'web-developpement', maxDays: 30 }
    const { facets } = await search(base)
    for (const { value, count } of facets.categories) {
      expect((await search({ ...base, category: value })).total).toBe(count)
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

  it.each(['relevance', 'rating', 'newest', 'price_asc', 'price_desc'])(
    'every service appears exactly once, page after page, by %s',
    async (sort) => {
      const seen = await everyPage({ sort })
      expect(seen.toSorted()).toEqual(live.map(({ slug }) => serviceIdOf(slug)).toSorted())
    },
  )

  it('pages of words hold each match once, also where words were mended', async () => {
    for (const q of ['logo', 'hélicoptère logo']) {
      const seen = await everyPage({ q })
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toContain(serviceIdOf(logo))
    }
  })

  it('a cursor that is nonsense, or of another order, begins at the top', async () => {
    const top = slugs(await search({ sort: 'newest' }))
    expect(slugs(await search({ sort: 'newest', cursor: 'eyJ4IjoxfQ' }))).toEqual(top)
    const { nextCursor } = await search({ sort: 'price_asc', limit: 5 })
    expect(nextCursor).not.toBeNull()
    expect(slugs(await search({ sort: 'newest', cursor: nextCursor ?? '' }))).toEqual(top)
  })

  it('suggests services by the beginning of their words', async () => {
    const typed = await suggest(contextOf(name), { q: 'business pl', locale: 'fr', limit: 8 })
    expect(typed.map(({ slug }) => slug)).toContain('business-plan-banque-microfinance')
  })
})

describe('both engines agree', () => {
  it.each([
    {},
    { category: 'graphisme-design' },
    { category: 'logos-identite', minPrice: 10_000, maxPrice: 25_000 },
    { country: 'SN', language: 'fr' },
    { minRating: 4.5, maxDays: 3 },
    { minPrice: 10_000, maxPrice: 10_000 },
    { category: 'nulle-part' },
    { category: 'web-developpement', country: 'CI', maxDays: 14, minRating: 3, minPrice: 5_000 },
  ])('on totals, facets and every order of %o', async (asked) => {
    for (const sort of ['relevance', 'rating', 'newest', 'price_asc', 'price_desc']) {
      const inPostgres = await searchWith('postgres', { ...asked, sort, limit: 48 })
      const inMeilisearch = await searchWith('meilisearch', { ...asked, sort, limit: 48 })
      expect(slugs(inMeilisearch)).toEqual(slugs(inPostgres))
      expect(inMeilisearch.total).toBe(inPostgres.total)
      expect(inMeilisearch.facets).toEqual(inPostgres.facets)
    }
  })
})
