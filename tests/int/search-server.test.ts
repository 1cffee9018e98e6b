import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import searchMeilisearch from '../../plugins/search-meilisearch'
import { meilisearchEngine } from '../../plugins/search-meilisearch/engine'
import { isSearchFilled } from '../../plugins/search-meilisearch/is-filled'
import { rules } from '../../plugins/search-meilisearch/rules'
import { serviceIdOf } from '../../scripts/seed/services'
import { ServiceSearch } from '../../src/contracts/catalogue'
import type { SearchEngine } from '../../src/domain/ports/search-engine'
import { bringSearchAlong, rebuildSearch } from '../../src/jobs/search/bring-search-along'
import { searchServices } from '../../src/queries/catalogue/search-services'
import { refreshListings } from '../../src/store/catalogue/refresh-listings'
import {
  forgetSearchChanges,
  settleSearchChanges,
  waitingSearchChanges,
} from '../../src/store/catalogue/search-changes'
import { freshDatabase } from '../helpers/database'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { openMeilisearch } from '../helpers/stand-ins/meilisearch'

let market: DemoCatalogue
let server: Awaited<ReturnType<typeof openMeilisearch>>
let engine: SearchEngine
let now = 0
const slug = 'logo-restaurant-boutique-salon'
const logo = serviceIdOf(slug)

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
})
beforeEach(async () => {
  server = await openMeilisearch()
  engine = meilisearchEngine({ url: server.url, key: server.key })
  await forgetSearchChanges(market.db)
  return () => server.close()
})
afterAll(() => market.pool.end())

const quiet = pino({ level: 'silent' })
const bringing = () => ({ db: market.db, log: quiet, providers: { search: engine } })
const known = () => server.documents('services')
const setStatus = async (status: 'draft' | 'published') => {
  await market.pool.query('update services set _status = $1 where id = $2', [status, logo])
  await market.db.transaction((tx) => refreshListings(tx, [logo]))
}

/** The engine as the market builds it, and the sentences it warned with. */
const withPostgresBehind = (key = server.key) => {
  const warnings: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => warnings.push(line) })
  const search = searchMeilisearch({
    url: server.url,
    key,
    log,
    instead: market.providers.search,
    isFilled: () => isSearchFilled(market.db, 'meilisearch'),
    clock: () => now,
  })
  const find = (asked: Record<string, unknown> = { q: 'logo' }) =>
    searchServices(
      { db: market.db, providers: { search } },
      { search: ServiceSearch.parse(asked), locale: 'fr' },
    )
  return { warnings, find }
}
const searches = () => server.requests.filter(({ path }) => path === '/multi-search').length

describe('a search server', () => {
  it('is given its rules and the whole market by the first run, and nothing by the second', async () => {
    const brought = await bringSearchAlong(bringing())
    const { rows } = await market.pool.query<{ id: string }>(
      'select service_id as id from catalog.listings',
    )
    expect(brought).toBe(rows.length)
    expect([...known().keys()].toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    expect(server.settings('services')).toEqual(rules)
    expect(await isSearchFilled(market.db, 'meilisearch')).toBe(true)
    const asked = server.requests.length
    expect(await bringSearchAlong(bringing())).toBe(0)
    expect(server.requests).toHaveLength(asked)
  })

  it('learns what leaves the market and what comes back', async () => {
    await bringSearchAlong(bringing())
    await setStatus('draft')
    await bringSearchAlong(bringing())
    expect(known().has(logo)).toBe(false)
    await setStatus('published')
    await bringSearchAlong(bringing())
    expect(known().has(logo)).toBe(true)
  })

  it('that fails a task loses nothing: the next run brings it', async () => {
    await bringSearchAlong(bringing())
    await setStatus('draft')
    server.failNextTask('no space left on device')
    await expect(bringSearchAlong(bringing())).rejects.toThrow('no space left on device')
    expect(known().has(logo)).toBe(true)
    expect(await waitingSearchChanges(market.db, 10)).toHaveLength(1)
    await bringSearchAlong(bringing())
    expect(known().has(logo)).toBe(false)
    await setStatus('published')
  })

  it('is told again of what changed while it was told', async () => {
    await bringSearchAlong(bringing())
    await setStatus('draft')
    const read = await waitingSearchChanges(market.db, 10)
    await setStatus('published')
    await settleSearchChanges(market.db, read)
    expect((await waitingSearchChanges(market.db, 10)).map(({ id }) => id)).toEqual([logo])
    await settleSearchChanges(market.db, await waitingSearchChanges(market.db, 10))
    expect(await waitingSearchChanges(market.db, 10)).toEqual([])
  })

  it('is rebuilt: what the market does not have is taken away', async () => {
    await bringSearchAlong(bringing())
    await market.pool.query("update services set _status = 'draft' where id = $1", [logo])
    await market.pool.query('select catalog.refresh_listings($1::uuid[])', [[logo]])
    expect(known().has(logo)).toBe(true)
    const { brought, removed } = await rebuildSearch(bringing())
    expect(removed).toBe(1)
    expect(brought).toBe(known().size)
    expect(known().has(logo)).toBe(false)
    await setStatus('published')
  })

  it('that is late never shows what is gone', async () => {
    await bringSearchAlong(bringing())
    await setStatus('draft')
    const { items } = await withPostgresBehind().find()
    expect(items.map((item) => item.slug)).not.toContain(slug)
    await setStatus('published')
  })
})

describe('with Postgres behind it', () => {
  it('a server that was not filled yet is not asked', async () => {
    const { find, warnings } = withPostgresBehind()
    expect((await find()).items.map((item) => item.slug)).toContain(slug)
    expect(searches()).toBe(0)
    await bringSearchAlong(bringing())
    now += 6_000
    expect((await find()).items.map((item) => item.slug)).toContain(slug)
    expect(searches()).toBe(1)
    expect(warnings).toEqual([])
  })

  it('a server that is down is warned of once, left alone a while, and asked again', async () => {
    await bringSearchAlong(bringing())
    const { find, warnings } = withPostgresBehind()
    for (const fault of ['cut', 'server_error'] as const) {
      server.arrange(fault, ({ path }) => path === '/multi-search')
    }
    for (const waited of [0, 1_000, 10_000, 1_000]) {
      now += waited
      expect((await find()).items.map((item) => item.slug)).toContain(slug)
    }
    expect(searches()).toBe(2)
    expect(warnings).toHaveLength(1)
    now += 10_000
    await find()
    expect(searches()).toBe(3)
    server.arrange('cut', ({ path }) => path === '/multi-search')
    await find()
    expect(warnings).toHaveLength(2)
  })

  it('a server that never answers holds a search for a moment only', async () => {
    await bringSearchAlong(bringing())
    const { find } = withPostgresBehind()
    server.arrange('timeout', ({ path }) => path === '/multi-search')
    const startedMs = performance.now()
    expect((await find()).items.map((item) => item.slug)).toContain(slug)
    expect(performance.now() - startedMs).toBeLessThan(5_000)
  })

  it('a wrong key finds everything all the same', async () => {
    await bringSearchAlong(bringing())
    const { find, warnings } = withPostgresBehind('another key')
    expect((await find()).items.map((item) => item.slug)).toContain(slug)
    expect(warnings).toHaveLength(1)
  })

  it('pages that Postgres began are gone on with by Postgres', async () => {
    const { find } = withPostgresBehind()
    now += 10_000
    const first = await find({ sort: 'newest', limit: 10 })
    await bringSearchAlong(bringing())
    now += 10_000
    const second = await find({ sort: 'newest', limit: 10, cursor: first.nextCursor })
    expect(searches()).toBe(0)
    const shown = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(shown).size).toBe(20)
  })
})
