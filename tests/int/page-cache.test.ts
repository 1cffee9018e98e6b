import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import CacheHandler from '../../cache-handler'
import { invalidateTags } from '../../src/store/cache-tags'
import { inlineScriptsOf } from '../../src/store/page-cache/inline-scripts'
import { pageEntries, type PageEntry } from '../../src/store/page-cache/page-entries'
import { watchTagTimes, type TagTimes } from '../../src/store/page-cache/tag-times'
import { openMarket, type Market } from '../helpers/market.ts'

const url = String(process.env.DATABASE_URL)
const quiet = () => undefined

let market: Market
let folder = ''
let replicas: TagTimes[] = []

beforeAll(async () => {
  market = await openMarket()
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  replicas = [watchTagTimes(url, quiet), watchTagTimes(url, quiet)]
  await Promise.all(replicas.map(({ ready }) => ready))
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true })
})

const change = (...tags: string[]) => market.db.transaction((tx) => invalidateTags(tx, tags))
const everyReplicaKnows = (tag: string, since: number) =>
  vi.waitFor(
    () => expect(replicas.map((each) => each.isChangedSince([tag], since))).toEqual([true, true]),
    { timeout: 1_000, interval: 10 },
  )

describe('a changed tag', () => {
  it('is known to every replica within a second of the COMMIT', async () => {
    const rendered = Date.now()
    await change('service:1', 'catalogue')
    await everyReplicaKnows('service:1', rendered)
    await everyReplicaKnows('catalogue', rendered)
    expect(replicas[0]?.isChangedSince(['service:2'], rendered)).toBe(false)
  })

  it('changes nothing when the transaction is rolled back', async () => {
    const rendered = Date.now()
    const failed = market.db.transaction(async (tx) => {
      await invalidateTags(tx, ['service:3'])
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    await sleep(300)
    expect(replicas[0]?.isChangedSince(['service:3'], rendered)).toBe(false)
  })

  it('makes a page old that was rendered between the change and its COMMIT', async () => {
    let rendered = 0
    await market.db.transaction(async (tx) => {
      await invalidateTags(tx, ['service:4'])
      await sleep(50)
      rendered = Date.now()
      await sleep(50)
    })
    await everyReplicaKnows('service:4', rendered)
  })

  it('is learnt after the connection was cut, as soon as it is back', async () => {
    const rendered = Date.now()
    const killer = new pg.Client({ connectionString: url })
    await killer.connect()
    await killer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = '2krika page cache' and datname = current_database()`,
    )
    await killer.end()
    await change('service:5')
    await vi.waitFor(
      () => {
        const known = replicas.map((each) => each.isChangedSince(['service:5'], rendered))
        expect(known).toEqual([true, true])
      },
      { timeout: 5_000, interval: 20 },
    )
  })

  it('announced by one process reaches the others', async () => {
    const rendered = Date.now()
    await replicas[0]?.announce(['_N_T_/fr', 'page:terms'])
    await everyReplicaKnows('page:terms', rendered)
  })

  it('is remembered by a process that starts later', async () => {
    await change('service:6')
    const late = watchTagTimes(url, quiet)
    await late.ready
    expect(late.isChangedSince(['service:6'], Date.now() - 5_000)).toBe(true)
  })

  it('in many transactions at once makes none of them wait for ever', async () => {
    const tags = Array.from({ length: 100 }, (_, index) => `service:many-${index}`)
    const changes = Array.from({ length: 8 }, (_, index) =>
      change(...tags.slice(index), ...tags.slice(0, index)),
    )
    await Promise.all(changes)
    const { rows } = await market.db.execute<{ count: number }>(
      sql`select count(*)::float8 as count from core.cache_tags where tag like 'service:many-%'`,
    )
    expect(rows[0]?.count).toBe(100)
  })
})

describe('rendered pages', () => {
  const value = {
    kind: 'APP_PAGE',
    html: '<p>Bonjour</p>',
    rscData: Buffer.from([1, 2, 3]),
    segmentData: new Map([['/_tree', Buffer.from('tree')]]),
    headers: { 'content-security-policy': "default-src 'self'" },
  }

  it('survive a restart, with everything that Next put into them', async () => {
    const before = pageEntries(path.join(folder, 'build-1'))
    await before.set('/fr', { lastModified: 5, tags: ['catalogue'], value })
    const after = pageEntries(path.join(folder, 'build-1'))
    expect(await after.get('/fr')).toEqual({ lastModified: 5, tags: ['catalogue'], value })
    expect(await pageEntries(path.join(folder, 'build-2')).get('/fr')).toBeNull()
  })

  it('that do not exist never reach the disk, which anybody could fill with them', async () => {
    const entries = pageEntries(path.join(folder, 'build-3'))
    for (const [key, status] of [
      ['/fr/a', 404],
      ['/fr/b', 308],
    ] as const) {
      await entries.set(key, { lastModified: 5, tags: [], value: { ...value, status } })
      expect(await pageEntries(path.join(folder, 'build-3')).get(key)).toBeNull()
    }
  })

  it('stay in memory however many addresses that do not exist are asked for', async () => {
    const entries = pageEntries(null)
    await entries.set('/fr', { lastModified: 5, tags: [], value })
    const missing = { ...value, html: 'x'.repeat(100_000), status: 404 }
    for (let index = 0; index < 2_000; index += 1) {
      await entries.set(`/fr/services/${index}`, { lastModified: 5, tags: [], value: missing })
    }
    expect((await entries.get('/fr'))?.value).toEqual(value)
    expect((await entries.get('/fr/services/1999'))?.value.status).toBe(404)
    // Strays have 4 MB in all: the early ones are forgotten.
    expect(await entries.get('/fr/services/1900')).toBeNull()
  })

  it('that come to exist leave the memory of what did not', async () => {
    const entries = pageEntries(null)
    await entries.set('/fr/a', { lastModified: 5, tags: [], value: { ...value, status: 404 } })
    await entries.set('/fr/a', { lastModified: 6, tags: [], value })
    expect((await entries.get('/fr/a'))?.lastModified).toBe(6)
    entries.delete('/fr/a')
    expect(await entries.get('/fr/a')).toBeNull()
  })

  it('are served from memory when the disk refuses', async () => {
    const file = path.join(folder, 'a-file')
    await writeFile(file, '')
    const entries = pageEntries(path.join(file, 'build'))
    await entries.set('/fr', { lastModified: 5, tags: [], value })
    expect((await entries.get('/fr'))?.value).toEqual(value)
    expect(await entries.get('/en')).toBeNull()
  })
})

describe('a page that says that nothing is there', () => {
  const render = (tags: string) => ({
    kind: 'APP_PAGE',
    html: '<h1>Cette page n’existe pas</h1>',
    headers: { 'x-next-cache-tags': tags },
  })
  it('is answered with status 404, by the request that rendered it and from the cache', async () => {
    const handler = new CacheHandler({ serverDistDir: folder })
    const page: PageEntry['value'] = render('page:nothing,missing')
    await handler.set('/fr/services/nothing', page, {})
    expect(page.status).toBe(404)
    expect((await handler.get('/fr/services/nothing', {}))?.value.status).toBe(404)
    const other: PageEntry['value'] = render('page:something')
    await handler.set('/fr/services/something', other, {})
    expect(other.status).toBeUndefined()
  })
})

describe('the policy of a cached page', () => {
  const ours = '<script>self.__next_f.push([1,"a\\u003c/script>"])</script>'
  it('trusts the data scripts of Next, by hash', () => {
    expect(inlineScriptsOf(ours).hashes).toHaveLength(1)
    expect(inlineScriptsOf(ours).unknown).toEqual([])
  })

  it.each([
    '<script>alert(1)</script>',
    '<script type="module">alert(1)</script>',
    '<SCRIPT data-mantine-script="true">alert(1)</SCRIPT>',
    '<script>self.__next_f.push([1,"a"]);alert(1)</script>',
    '<script>self.__next_f.push([1,alert(1)])</script>',
    '<script>self.__next_f.push([1,"a"])\n;alert(1);([1])</script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0]);alert(1)</script>',
    '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["https://evil.example/a.js"],"runtimeModuleIds":[1]});</script>',
    '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[],"runtimeModuleIds":[alert(1)]});</script>',
    '<script type="application/json" onload="x" type="text/javascript">alert(1)</script >',
  ])('gives no hash to %s', (html) => {
    expect(inlineScriptsOf(html).hashes).toEqual([])
  })
})
