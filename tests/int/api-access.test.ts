import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../src/api/app'
import { openApiDocument } from '../../src/api/open-api-document'
import { apiOf } from '../helpers/api-client.ts'
import { routeAccess } from '../helpers/api-routes.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

/** The routes of the application itself, read without a database. */
const declared = new Map<string, string>()
const document = openApiDocument(createApi(() => Promise.reject(new Error('not called'))))
for (const [path, item] of Object.entries(document.paths ?? {})) {
  for (const [method, operation] of Object.entries(item)) {
    const access = String((operation as Record<string, unknown>)['x-access'])
    declared.set(`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, access)
  }
}
const routes = [...declared].map(([route, access], index) => {
  const [method = '', path = ''] = route.split(' ')
  // Each route is tried from an address of its own: together they are more than one may ask.
  const from = `198.51.100.${index % 250}`
  return { route, method, access, path: path.replaceAll(/\{\w+\}/gu, randomUUID()), from }
})

let market: Market
let api: ReturnType<typeof apiOf>
let customer: ReturnType<ReturnType<typeof apiOf>['browser']>

beforeAll(async () => {
  market = await openMarket()
  api = apiOf(market)
  customer = api.browser()
  await customer.signIn(cast.moussa.email, castPassword)
})
afterAll(() => market.close())

it('every route declares who may call it, as decided', () => {
  const { 'GET /openapi.json': _document, ...decided } = routeAccess
  expect(Object.fromEntries(declared)).toEqual(decided)
})

const closed = routes.filter(({ access }) => access !== 'anyone')

describe('without a session', () => {
  it.each(closed)('$route answers 401, whatever the body', async ({ method, path, from }) => {
    const answer = await api.browser().visit(path, { method, body: bodyFor(method), from })
    expect([answer.status, answer.body.code]).toEqual([401, 'account/sign-in-required'])
  })

  it.each(closed)('$route takes no token that was forged or of another kind', async (route) => {
    const claims = { id: cast.awa.id, collection: 'users', email: cast.awa.email }
    const unsigned = [{ alg: 'none', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const { token } = await staffToken()
    for (const forged of [`${unsigned}.`, 'nonsense', token]) {
      const answer = await api.script(route.path, {
        method: route.method,
        body: bodyFor(route.method),
        from: route.from,
        headers: { authorization: `Bearer ${forged}` },
      })
      expect(answer.status).toBe(401)
    }
  })
})

describe('with the session of a customer', () => {
  const staffOnly = routes.filter(({ access }) => access === 'staff')
  it.each(staffOnly)('$route answers 401', async ({ method, path }) => {
    const answer = await customer.visit(path, { method, body: bodyFor(method) })
    expect(answer.status).toBe(401)
  })

  const sellerOnly = routes.filter(({ access }) => access === 'seller')
  it.each(sellerOnly)('$route asks for a seller profile', async ({ method, path }) => {
    const answer = await customer.visit(path, { method, body: bodyFor(method) })
    expect([answer.status, answer.body.code]).toEqual([403, 'seller/profile-required'])
  })
})

describe('writes', () => {
  const writes = routes.filter(({ method }) => method !== 'GET')
  it.each(writes)('$route refuses a page of another site', async ({ method, path }) => {
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await customer.visit(path, { method, body: {}, headers })
      expect([answer.status, answer.body.code]).toEqual([403, 'request/cross-site'])
    }
  })
})

const bodyFor = (method: string) => (method === 'GET' ? undefined : {})

/** A member of the staff’s own token: it opens the admin, never the API of customers. */
const staffToken = async (): Promise<{ token: string }> => {
  const { getFieldsToSign, jwtSign } = await import('payload')
  const { config } = market.payload.collections.staff
  const user = { id: cast.admin.id, email: cast.admin.email, collection: 'staff' as const }
  return jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: config,
      email: user.email,
      user: user as never,
    }),
    secret: market.payload.secret,
    tokenExpiration: 60,
  })
}
