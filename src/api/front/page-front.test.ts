import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageEntry } from '../../store/page-cache/page-entries'
import { sharedPageCache } from '../../store/page-cache/shared-cache'
import type { DirectAnswer } from './direct-door'
import { pageFront } from './page-front'

const html = `<!doctype html><p>${'Un logo pour votre boutique. '.repeat(40)}</p>`
let entry: PageEntry
let changedAt = 0
let answer: DirectAnswer
const server = http.createServer((request, response) => {
  if (!answer(request, response)) response.end('router')
})
const get = (path: string, headers: http.OutgoingHttpHeaders = {}) =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo
      const sent = { 'accept-encoding': 'br, gzip', 'accept-language': 'fr-SN', ...headers }
      const request = http.get({ port, path, headers: sent, host: '127.0.0.1' }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const { statusCode = 0 } = response
          resolve({ status: statusCode, headers: response.headers, body: Buffer.concat(parts) })
        })
      })
      request.on('error', reject)
    },
  )
/** Asks until the page is ready, as visitors one after the other would. */
const ready = (path: string) =>
  vi.waitFor(async () => {
    const page = await get(path)
    expect(page.body.toString()).not.toBe('router')
    return page
  })

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())
beforeEach(() => {
  answer = pageFront()
  changedAt = 0
  entry = {
    lastModified: Date.now(),
    tags: ['service:1'],
    value: {
      kind: 'APP_PAGE',
      html,
      headers: { 'content-security-policy': "script-src 'none'", 'x-next-cache-tags': 'service:1' },
    },
  }
  sharedPageCache.krikaPageCache = {
    entries: {
      get: (key) => Promise.resolve(key === 'key of the page' ? entry : null),
      set: () => Promise.resolve(),
      delete: () => undefined,
    },
    shared: null,
    tags: {
      ready: Promise.resolve(),
      isChangedSince: (tags, since) => tags.includes('service:1') && changedAt >= since,
      versionsOf: () => null,
      announce: () => Promise.resolve(),
    },
    startedAt: new Map(),
    keys: new Map([['/fr/services/logo', 'key of the page']]),
  }
})
afterEach(() => {
  delete sharedPageCache.krikaPageCache
})

describe('a cached page', () => {
  it('comes from the router first, then from memory, packed and with its policy', async () => {
    expect((await get('/fr/services/logo')).body.toString()).toBe('router')
    const page = await ready('/fr/services/logo')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-security-policy': "script-src 'none'",
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    })
    expect(page.headers).not.toHaveProperty('x-next-cache-tags')
    expect(brotliDecompressSync(page.body).toString()).toBe(html)
    const old = await get('/fr/services/logo', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(old.body).toString()).toBe(html)
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await ready('/fr/services/logo')
    const again = await get('/fr/services/logo', { 'if-none-match': headers.etag })
    expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 })
  })

  it('ends with its tags, and comes back with what the router rendered then', async () => {
    await ready('/fr/services/logo')
    changedAt = Date.now() + 1
    expect((await get('/fr/services/logo')).body.toString()).toBe('router')
    entry = { ...entry, lastModified: changedAt + 1, value: { ...entry.value, html: 'Nouveau' } }
    expect(brotliDecompressSync((await ready('/fr/services/logo')).body).toString()).toBe('Nouveau')
  })

  it('ends when its time is over', async () => {
    entry.cacheControl = { revalidate: 3_600 }
    await ready('/fr/services/logo')
    vi.useFakeTimers({ now: Date.now() + 3_601_000, toFake: ['Date'] })
    try {
      expect((await get('/fr/services/logo')).body.toString()).toBe('router')
    } finally {
      vi.useRealTimers()
    }
  })

  it.each<[string, string, http.OutgoingHttpHeaders]>([
    ['a part of it for the running app', '/fr/services/logo', { rsc: '1' }],
    ['a query', '/fr/services/logo?a=1', {}],
    ['another language chosen before', '/fr/services/logo', { cookie: 'a=b; NEXT_LOCALE=en' }],
    ['a browser in another language', '/fr/services/logo', { 'accept-language': 'en-GB,fr' }],
    ['a preview', '/fr/services/logo', { cookie: '__prerender_bypass=x' }],
    ['nobody who unpacks', '/fr/services/logo', { 'accept-encoding': 'br;q=0, identity' }],
  ])('is the router’s for %s', async (_, path, headers) => {
    await ready('/fr/services/logo')
    expect((await get(path, headers)).body.toString()).toBe('router')
  })

  it('is not kept when it says that there is nothing', async () => {
    entry.value.status = 404
    for (let visit = 0; visit < 5; visit += 1) {
      expect((await get('/fr/services/logo')).body.toString()).toBe('router')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
})
