import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { createApi } from '../../src/api/app'
import { directReader } from '../../src/api/direct-reads'
import type { Ctx } from '../../src/context'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { freshDatabase } from '../helpers/database'

let market: DemoCatalogue
let server: Server
const passed: string[] = []
const base = async () => market as unknown as Omit<Ctx, 'viewer'>
const routed = createApi(base)

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
  const read = directReader(base, (request, response) => {
    passed.push(request.url ?? '')
    response.writeHead(299).end()
  })
  server = createServer((request, response) => {
    if (!read(request, response)) response.writeHead(299).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})
afterAll(async () => {
  server.close()
  await market.pool.end()
})

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer }
const direct = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = ask({ port, path, headers, method: headers.method ?? 'GET' }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })

describe('reads that the router does not see', () => {
  it.each([
    '/api/v1/catalogue',
    '/api/v1/catalogue?sort=newest&limit=3',
    '/api/v1/catalogue?category=graphisme-design&sort=price_asc',
    '/api/v1/catalogue?category=nowhere',
    '/api/v1/services?q=logo&country=SN',
    '/api/v1/services?q=affice+concert',
    '/api/v1/suggestions?q=log',
  ])('%s is what the router answers', async (path) => {
    for (const language of ['fr', 'en']) {
      const headers = { 'accept-language': language }
      const routedAnswer = await routed.request(path, { headers })
      const answer = await direct(path, headers)
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body.toString())).toEqual(await routedAnswer.json())
      for (const name of ['content-type', 'cache-control', 'x-robots-tag']) {
        expect(answer.headers[name]).toBe(routedAnswer.headers.get(name))
      }
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('is compressed for those who can read it', async () => {
    const path = '/api/v1/catalogue'
    const plain = await direct(path)
    const packed = await direct(path, { 'accept-encoding': 'br, gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers.vary).toBe('Accept-Encoding')
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
    expect(packed.body.length).toBeLessThan(plain.body.length / 3)
  })

  it.each([
    ['/api/v1/catalogue?limit=1000', {}],
    ['/api/v1/catalogue?limit=2&limit=3', {}],
    ['/api/v1/services?minPrice=-1', {}],
    ['/api/v1/services/logo-restaurant-boutique-salon', {}],
    ['/api/v1/catalogue', { method: 'HEAD' }],
    ['/api/v1/catalogue', { authorization: 'Bearer x' }],
    ['/api/v1/catalogue', { cookie: '2k-access=x' }],
  ])('%s with %o is left to the router', async (path, headers) => {
    expect((await direct(path, headers)).status).toBe(299)
  })

  it('a failure is left to the router, which tells it properly', async () => {
    const { search } = market.providers
    market.providers.search = { ...search, find: () => Promise.reject(new Error('down')) }
    const answer = await direct('/api/v1/services?q=logo')
    market.providers.search = search
    expect(answer.status).toBe(299)
    expect(passed).toEqual(['/api/v1/services?q=logo'])
  })

  it('a walk through the catalogue meets every service once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const path: string = `/api/v1/catalogue?limit=7${cursor === null ? '' : `&cursor=${cursor}`}`
      const page = JSON.parse((await direct(path)).body.toString()) as {
        items: { id: string }[]
        nextCursor: string | null
      }
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    const { rows } = await market.pool.query('select 1 from catalog.listings')
    expect(new Set(seen).size).toBe(rows.length)
    expect(seen).toHaveLength(rows.length)
  })
})
