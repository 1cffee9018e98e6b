import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { invalidateTags } from '../../src/store/cache-tags'
import type { PageEntry } from '../../src/store/page-cache/page-entries'
import { sharedPageCache } from '../../src/store/page-cache/shared-cache'
import { openMarket, type Market } from '../helpers/market.ts'
import { startRedis, type RedisServer } from '../helpers/redis-server.ts'

type Handler = {
  get: (key: string, context: object) => Promise<PageEntry | null>
  set: (key: string, value: PageEntry['value'], context: object) => Promise<void>
}

let market: Market
let redis: RedisServer
let reader: Redis
let folder = ''
let first: Handler
let second: Handler

/** A web process's cache: a disk of its own, the same database and the same Redis. */
const startReplica = async (name: string): Promise<Handler> => {
  vi.resetModules()
  vi.stubEnv('REDIS_URL', redis.url)
  vi.stubEnv('DATA_DIR', path.join(folder, name))
  delete sharedPageCache.krikaPageCache
  const { default: CacheHandler } = await import('../../cache-handler')
  const replica = new CacheHandler({ serverDistDir: folder })
  await replica.get('/nothing', {})
  return replica
}

beforeAll(async () => {
  market = await openMarket()
  redis = await startRedis()
  reader = new Redis(redis.url)
  reader.on('error', () => undefined)
  folder = await mkdtemp(path.join(tmpdir(), 'replicas-'))
  first = await startReplica('first')
  second = await startReplica('second')
})
afterEach(async () => {
  if (reader.status === 'ready') await reader.flushall()
})
afterAll(async () => {
  reader.disconnect()
  await redis.stop()
  await market.close()
  await rm(folder, { recursive: true })
})

const page = (words: string, tags: string, status?: number): PageEntry['value'] => ({
  kind: 'APP_PAGE',
  html: `<p>${words}</p>`,
  rscData: Buffer.from(words),
  segmentData: new Map([['/_tree', Buffer.from('tree')]]),
  headers: { 'x-next-cache-tags': tags },
  ...(status === undefined ? {} : { status }),
})

/** As Next does: asks, renders what is not there, and stores it. */
const render = async (replica: Handler, key: string, value: PageEntry['value']) => {
  expect(await replica.get(key, {})).toBeNull()
  await replica.set(key, value, {})
}
const isShared = () =>
  vi.waitFor(async () => expect(await reader.dbsize()).toBe(1), { timeout: 4_000, interval: 20 })
const change = (...tags: string[]) => market.db.transaction((tx) => invalidateTags(tx, tags))

describe('a page that one replica rendered', () => {
  it('is read by the other, whole, with its policy and its age', async () => {
    await render(first, '/fr/a', page('Bonjour', 'service:a'))
    await isShared()
    const own = await first.get('/fr/a', {})
    const read = await second.get('/fr/a', {})
    expect(read?.value).toEqual(own?.value)
    expect(read?.value.segmentData).toBeInstanceOf(Map)
    expect(read?.lastModified).toBe(own?.lastModified)
    expect(read?.value.headers).toHaveProperty('content-security-policy')
  })

  it('is read no more once something that it shows has changed, and its heir is', async () => {
    await render(first, '/fr/b', page('old', 'service:b'))
    await isShared()
    expect((await second.get('/fr/b', {}))?.value.html).toBe('<p>old</p>')
    await change('service:b')
    await vi.waitFor(async () => expect(await second.get('/fr/b', {})).toBeNull(), 1_000)
    await vi.waitFor(async () => expect(await first.get('/fr/b', {})).toBeNull(), 1_000)

    // Rendered at once: when the change was is asked for within a second, and then it is shared.
    await first.set('/fr/b', page('new', 'service:b'), {})
    await vi.waitFor(
      async () => expect((await second.get('/fr/b', {}))?.value.html).toBe('<p>new</p>'),
      { timeout: 4_000, interval: 50 },
    )
  })

  it('is shared by nobody when a change met it while it was rendered', async () => {
    expect(await first.get('/fr/c', {})).toBeNull()
    await change('service:c')
    await sleep(200)
    await first.set('/fr/c', page('half old', 'service:c'), {})
    await sleep(2_500)
    expect(await reader.dbsize()).toBe(0)
    expect(await second.get('/fr/c', {})).toBeNull()
  })

  it('that shows a change of which the other has not heard waits until it has', async () => {
    await render(first, '/fr/d', page('fine', 'service:d'))
    await isShared()
    // A change that somebody asks about, and the page does not carry.
    await change('_N_T_/fr/d')
    await vi.waitFor(
      async () => expect(await second.get('/fr/d', { softTags: ['_N_T_/fr/d'] })).toBeNull(),
      1_000,
    )
  })

  it('that says that nothing is there stays with its replica', async () => {
    await render(first, '/fr/e', page('nobody', 'missing'))
    await sleep(300)
    expect(await reader.dbsize()).toBe(0)
  })
})

describe('without an answer from Redis', () => {
  it('each replica has its own pages, and shares again once it is back', async () => {
    const port = Number(new URL(redis.url).port)
    await redis.stop()
    await render(first, '/fr/f', page('alone', 'service:f'))
    expect((await first.get('/fr/f', {}))?.value.html).toBe('<p>alone</p>')
    expect(await second.get('/fr/f', {})).toBeNull()

    redis = await startRedis({ port })
    await vi.waitFor(
      async () => {
        const key = `/fr/again-${Math.random()}`
        await first.get(key, {})
        await first.set(key, page('together', 'service:g'), {})
        await sleep(50)
        expect((await second.get(key, {}))?.value.html).toBe('<p>together</p>')
      },
      { timeout: 15_000, interval: 200 },
    )
  })
})
