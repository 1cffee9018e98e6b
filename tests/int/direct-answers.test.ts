import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { peerHeader, peerStamp } from '../../src/access/client-address'
import { createApi } from '../../src/api/app'
import { directAnswers } from '../../src/api/front/direct-answers'
import type { Ctx } from '../../src/context'
import { demoCatalogue, type DemoCatalogue } from '../helpers/demo-catalogue'
import { freshDatabase } from '../helpers/database'

let market: DemoCatalogue
let server: Server
const base = async () => market as unknown as Omit<Ctx, 'viewer'>
const api = createApi(base)
const longest = 10_000
/** Stands for the router: whatever comes here was not answered directly. */
const routed = 299

beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  market = await demoCatalogue(url)
  const echo = async (request: Request) => {
    if (request.url.endsWith('broken')) throw new Error('broken')
    const { method, headers } = request
    return Response.json({
      method,
      peer: headers.get(peerHeader),
      body: await request.text(),
      words: 'karité '.repeat(method === 'PUT' ? 1_000 : 0),
    })
  }
  // As the API limits what it reads.
  const limited = new Hono()
    .use(bodyLimit({ maxSize: longest }))
    .all('/*', ({ req }) => echo(req.raw))
  const direct = directAnswers([
    { below: '/api/v1/', answer: (request) => api.fetch(request) },
    { below: '/echo/', answer: echo },
    { below: '/limited/', answer: (request) => limited.fetch(request) },
  ])
  server = createServer((request, response) => {
    request.headers[peerHeader] = `${peerStamp()} 10.1.1.1`
    if (!direct(request, response)) response.writeHead(routed).end()
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
type Sent = { method?: string; headers?: Record<string, string>; body?: string }
const direct = (path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = ask({ port, path, headers, method }, (answer) => {
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
    sent.end(body)
  })
const jsonOf = ({ body }: Answer): unknown => JSON.parse(body.toString())

describe('the API, before the router', () => {
  it.each([
    '/api/v1/catalogue',
    '/api/v1/catalogue?sort=newest&limit=3',
    '/api/v1/catalogue?category=graphisme-design&sort=price_asc',
    '/api/v1/catalogue?category=nowhere',
    '/api/v1/catalogue?limit=1000',
    '/api/v1/services?q=logo&country=SN',
    '/api/v1/services?q=affice+concert',
    '/api/v1/services/nowhere',
    '/api/v1/suggestions?q=log',
    '/api/v1/me/orders',
    '/api/v1/nothing',
  ])('%s answers as everywhere', async (path) => {
    for (const language of ['fr', 'en']) {
      const headers = { 'accept-language': language }
      const expected = await api.request(path, { headers })
      const answer = await direct(path, { headers })
      expect(answer.status).toBe(expected.status)
      expect(jsonOf(answer)).toEqual(await expected.json())
      for (const name of ['content-type', 'cache-control', 'x-robots-tag']) {
        expect(answer.headers[name] ?? null).toBe(expected.headers.get(name))
      }
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['strict-transport-security']).toContain('max-age')
    }
  })

  it('is packed for those who can read it', async () => {
    const path = '/api/v1/catalogue'
    const plain = await direct(path)
    const packed = await direct(path, { headers: { 'accept-encoding': 'br, gzip' } })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers.vary).toContain('Accept-Encoding')
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
    expect(packed.body.length).toBeLessThan(plain.body.length / 3)
  })

  it('reads what is sent, and answers on the same connection again', async () => {
    for (const method of ['POST', 'PUT', 'PATCH']) {
      const answer = await direct('/echo/this', { method, body: 'Bonjour, ça va ?' })
      expect(jsonOf(answer)).toMatchObject({ method, body: 'Bonjour, ça va ?' })
    }
  })

  it('takes what says no length: nothing at all, or a stream up to its limit', async () => {
    const nothing = await direct('/limited/this', { method: 'DELETE' })
    expect(jsonOf(nothing)).toMatchObject({ method: 'DELETE', body: '' })
    const headers = { 'transfer-encoding': 'chunked' }
    const stream = await direct('/limited/this', { method: 'POST', headers, body: 'Bonjour' })
    expect(jsonOf(stream)).toMatchObject({ method: 'POST', body: 'Bonjour' })
    const huge = await direct('/limited/this', {
      method: 'POST',
      headers,
      body: 'x'.repeat(2 * longest),
    })
    expect(huge.status).toBe(413)
  })

  it('HEAD has the headers without the body', async () => {
    const answer = await direct('/api/v1/catalogue', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('application/json')
    expect(answer.body).toHaveLength(0)
  })

  it('knows the true peer, whatever a client writes', async () => {
    const forged = { [peerHeader]: `${'0'.repeat(36)} 6.6.6.6` }
    expect(jsonOf(await direct('/echo/this', { headers: forged }))).toMatchObject({
      peer: `${peerStamp()} 10.1.1.1`,
    })
  })

  it('refuses writes of other sites, like everywhere', async () => {
    const answer = await direct('/api/v1/auth/sign-out', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBe(403)
    expect(jsonOf(answer)).toMatchObject({ code: 'request/cross-site' })
  })

  it('a failure is told without its reason, and the next request works', async () => {
    const answer = await direct('/echo/broken')
    expect(answer.status).toBe(500)
    expect(answer.body.toString()).not.toContain('broken')
    expect((await direct('/echo/this')).status).toBe(200)
  })

  it.each([
    ['/api/v1/catalogue', 'OPTIONS'],
    ['/api/v1/catalogue/', 'GET'],
    ['/api/v10/catalogue', 'GET'],
    ['/fr/services/logo', 'GET'],
    ['/', 'GET'],
  ])('%s by %s is left to the router', async (path, method) => {
    expect((await direct(path, { method })).status).toBe(routed)
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
