import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres'
import { REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatedRest } from '../../src/api/rest-gate'
import { apiOf } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

const site = 'http://localhost:3000'
const { collections, globals } = await config

let market: Market
let bearer = ''
let staffCookie = ''

beforeAll(async () => {
  market = await openMarket()
  const body = { email: cast.awa.email, password: castPassword }
  const opened = await apiOf(market).script('/auth/tokens', { method: 'POST', body })
  bearer = String(opened.body.accessToken)
  staffCookie = await signInStaff(cast.admin.email)
})
afterAll(() => market.close())

type Ask = { method?: string; headers?: Record<string, string>; body?: BodyInit }

/** Payload's own handlers behind the gate, as app/(payload)/api mounts them. */
const ask = async (path: string, { method = 'GET', headers = {}, body }: Ask = {}) => {
  const open = () => Promise.resolve({ payload: market.payload })
  const handlers = { GET: REST_GET, POST: REST_POST, PATCH: REST_PATCH } as const
  const handler = handlers[method as keyof typeof handlers] ?? REST_POST
  const request = new Request(`${site}${path}`, { method, headers, body })
  const slug = new URL(request.url).pathname.split('/').slice(2)
  return gatedRest(open, handler(config))(request, { params: Promise.resolve({ slug }) })
}

const json = { 'content-type': 'application/json', origin: site, 'sec-fetch-site': 'same-origin' }

const signInStaff = async (email: string): Promise<string> => {
  const body = JSON.stringify({ email, password: castPassword })
  const answer = await ask('/api/staff/login', { method: 'POST', headers: json, body })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const asUser = (): Record<string, string>[] => [
  {},
  { authorization: `JWT ${bearer}` },
  { authorization: `Bearer ${bearer}` },
  { cookie: `2k-staff-token=${bearer}`, 'sec-fetch-site': 'same-origin' },
  { cookie: `2k-access=${bearer}`, 'sec-fetch-site': 'same-origin' },
]

const places = [
  ...collections.flatMap(({ slug }) => [
    `/api/${slug}`,
    `/api/${slug}/${cast.awa.id}`,
    `/api/${slug}/versions`,
    `/api/${slug}/count`,
    `/api/${slug}/access/${cast.awa.id}`,
    `/api/${slug}?where[hash][exists]=true&depth=3`,
  ]),
  ...globals.map(({ slug }) => `/api/globals/${slug}`),
  '/api/access',
  '/api/graphql',
  '/api/graphql-playground',
  '/api/payload-jobs/run',
  '/api/og',
  '/api/users/me',
  '/api/users/init',
  '/api/staff/init',
]

describe('Payload’s generic REST interface', () => {
  it.each(places)('%s does not exist for visitors, customers and sellers', async (path) => {
    const calls = asUser().flatMap((headers) =>
      ['GET', 'POST', 'PATCH'].map(async (method) => {
        const body = method === 'GET' ? undefined : '{}'
        return (await ask(path, { method, headers: { ...json, ...headers }, body })).status
      }),
    )
    expect(await Promise.all(calls)).toEqual(Array(15).fill(404))
  })

  it.each([
    '/api/users/login',
    '/api/users/first-register',
    '/api/users/forgot-password',
    '/api/users/reset-password',
    '/api/users/refresh-token',
    '/api/users/logout',
    '/api/users/verify/some-token',
    '/api/staff/first-register',
  ])('%s is closed even to an administrator', async (path) => {
    const headers = { ...json, cookie: staffCookie }
    const answer = await ask(path, { method: 'POST', headers, body: '{}' })
    expect(answer.status).toBe(404)
  })

  it.each([
    '/api/%75sers',
    '/api/users%2flogin',
    '/api/media/file/..%2f..%2f.env',
    '/api/media/file/%2e%2e/%2e%2e/etc/passwd',
    '/api/media/file/a%00.webp',
    '/api/media/file/..%5cwindows',
    '/api//users',
    '/api/./users',
    '/api/media/../users',
    '/api/media/file/%252e%252e%252fsecret',
    '/api/media/file/%',
  ])('%s leads nowhere', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('a method override does not open what the method itself does not', async () => {
    for (const override of ['GET', 'DELETE', 'PATCH', 'get']) {
      const headers = { ...json, 'x-payload-http-method-override': override }
      for (const path of ['/api/users', '/api/media/file/a.webp', '/api/staff/login']) {
        const answer = await ask(path, { method: 'POST', headers, body: 'where[id][exists]=true' })
        expect([path, override, answer.status]).toEqual([path, override, 404])
      }
    }
  })

  it('lets staff read, and not from a page of another site', async () => {
    const own = { cookie: staffCookie, 'sec-fetch-site': 'same-origin' }
    expect((await ask('/api/users?limit=1', { headers: own })).status).toBe(200)
    const foreign = { cookie: staffCookie, 'sec-fetch-site': 'cross-site' }
    expect((await ask('/api/users?limit=1', { headers: foreign })).status).toBe(404)
    const write = { ...json, cookie: staffCookie, origin: 'https://evil.example' }
    const path = `/api/users/${cast.awa.id}`
    expect((await ask(path, { method: 'PATCH', headers: write, body: '{}' })).status).toBe(403)
  })

  it('answers 404 for a picture that does not exist', async () => {
    expect((await ask('/api/media/file/nothing.webp')).status).toBe(404)
  })

  it('takes the same time for an address that is not staff’s as for a wrong password', async () => {
    const time = async (body: BodyInit, headers: Record<string, string>) => {
      await market.db.execute(sql`truncate core.rate_limits`)
      await market.db.execute(sql`update staff set login_attempts = 0, lock_until = null`)
      const start = performance.now()
      expect((await ask('/api/staff/login', { method: 'POST', headers, body })).status).toBe(401)
      return performance.now() - start
    }
    const script = (email: string) =>
      time(JSON.stringify({ email, password: 'not the password' }), json)
    const form = (email: string) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify({ email, password: 'not the password' }))
      return time(body, { origin: site, 'sec-fetch-site': 'same-origin' })
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
    for (const attempt of [script, form]) {
      const known: number[] = []
      const unknown: number[] = []
      for (let round = 0; round < 7; round += 1) {
        known.push(await attempt(cast.support.email))
        unknown.push(await attempt(`nobody-${round}@test.invalid`))
      }
      const ratio = median(unknown) / median(known)
      expect(ratio).toBeGreaterThan(0.6)
      expect(ratio).toBeLessThan(1.6)
    }
  })

  it('tells nobody the token of a staff session', async () => {
    const body = JSON.stringify({ email: cast.finance.email, password: castPassword })
    const answer = await ask('/api/staff/login', { method: 'POST', headers: json, body })
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/eyJ/u)
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/u)
  })
})
