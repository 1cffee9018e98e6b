import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { safeDestination } from '../../src/access/safe-destination'
import { apiOf, mailedToken } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  market = await openMarket()
  api = apiOf(market)
})
beforeEach(() => market.db.execute(sql`truncate core.rate_limits`))
afterAll(() => market.close())

const newcomer = {
  name: 'Intrus',
  email: 'intrus@test.invalid',
  password: 'mot de passe long',
  locale: 'fr',
}

describe('mass assignment', () => {
  it('sign-up takes five fields and nothing else', async () => {
    const smuggled = {
      ...newcomer,
      id: cast.awa.id,
      role: 'admin',
      status: 'suspended',
      _verified: true,
      collection: 'staff',
      sessions: [{ id: 'mine', expiresAt: '2099-01-01' }],
      hash: 'x',
      salt: 'x',
      sellerId: cast.kofiSeller.id,
      termsAcceptedAt: '1999-01-01',
      constructor: { prototype: { isAdmin: true } },
    }
    const body = JSON.stringify(smuggled).replace('{', '{"__proto__":{"status":"suspended"},')
    const answer = await api.script('/auth/sign-up', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(202)
    const { rows } = await market.db.execute<Record<string, unknown>>(sql`
      select id <> ${cast.awa.id} as is_new, status, _verified as is_verified,
             terms_accepted_at > now() - interval '1 minute' as accepts_now,
             (select count(*)::float8 from users_sessions where _parent_id = users.id) as sessions
        from users where email = ${newcomer.email}`)
    expect(rows).toEqual([
      { is_new: true, status: 'active', is_verified: false, accepts_now: true, sessions: 0 },
    ])
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    const { rows: staff } = await market.db.execute(
      sql`select id from staff where email = ${newcomer.email}`,
    )
    expect(staff).toEqual([])
  })
})

describe('hidden fields', () => {
  const questions = [
    ['users', 'hash'],
    ['users', 'salt'],
    ['users', 'resetPasswordToken'],
    ['users', '_verificationToken'],
    ['users', 'loginAttempts'],
    ['users', 'phone'],
    ['users', 'suspensionReason'],
    ['reviews', 'author.hash'],
    ['services', 'seller.user.hash'],
    ['sellers', 'user.email'],
    ['sellers', 'user.resetPasswordToken'],
  ] as const

  it.each(questions)('nobody can ask for %s by %s', async (collection, field) => {
    const user = await market.payload.findByID({ collection: 'users', id: cast.awa.id })
    for (const asker of [undefined, { ...user, collection: 'users' as const }]) {
      const find = market.payload.find({
        collection,
        where: { [field]: { exists: true } },
        overrideAccess: false,
        user: asker,
      })
      const found = await find.then(({ docs }) => docs, refused)
      expect(found).toEqual([])
    }
  })

  const refused = (error: unknown): never[] => {
    const name = error instanceof Error ? error.name : ''
    if (name === 'QueryError' || name === 'Forbidden') return []
    throw error
  }

  it('staff do not read them either', async () => {
    const admin = await market.payload.findByID({ collection: 'staff', id: cast.admin.id })
    const { docs } = await market.payload.find({
      collection: 'users',
      overrideAccess: false,
      user: { ...admin, collection: 'staff' },
    })
    const text = JSON.stringify(docs)
    for (const name of ['hash', 'salt', 'resetPasswordToken', '_verificationToken', 'lockUntil']) {
      expect(text).not.toContain(`"${name}"`)
    }
  })
})

describe('what is not a request of ours', () => {
  const json = { 'content-type': 'application/json' }
  it.each([
    ['broken JSON', '{"email":', json, 400],
    ['an array', '[]', json, 400],
    ['null', 'null', json, 400],
    ['a form', 'email=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 415],
    ['text', '{"email":"a@b.ci"}', { 'content-type': 'text/plain' }, 415],
    ['a megabyte', JSON.stringify({ email: 'a'.repeat(1_000_000) }), json, 413],
    ['deep nesting', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, json, 400],
  ] as const)('%s is refused', async (_name, body, headers, status) => {
    const answer = await api.script('/auth/sign-in', { method: 'POST', body, headers })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.stringify(answer.body)).not.toMatch(/at .*\.ts|node_modules|stack/u)
  })

  it('reading never changes anything: GET on a write does not exist', async () => {
    for (const path of ['/auth/sign-out-everywhere', '/auth/change-password', '/auth/sign-in']) {
      expect((await api.browser().visit(path)).status).toBe(404)
    }
  })

  it('a method override header changes nothing', async () => {
    const visitor = api.browser()
    await visitor.signIn(cast.awa.email, castPassword)
    const headers = { 'x-http-method-override': 'POST', 'x-payload-http-method-override': 'POST' }
    expect((await visitor.visit('/auth/sign-out-everywhere', { headers })).status).toBe(404)
    expect((await visitor.visit('/me')).status).toBe(200)
  })

  it('cookies alone, without any word of the browser about the page, write nothing', async () => {
    const visitor = api.browser()
    await visitor.signIn(cast.awa.email, castPassword)
    const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await api.script('/auth/sign-out-everywhere', {
      method: 'POST',
      headers: { cookie },
    })
    expect([answer.status, answer.body.code]).toEqual([403, 'request/cross-site'])
  })
})

describe('counting', () => {
  const guess = (from: string, headers: Record<string, string> = {}) =>
    api.script('/auth/verify-email', {
      method: 'POST',
      body: { token: 'x'.repeat(43) },
      from,
      headers,
    })

  it('a client cannot become another one by sending forwarding headers', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 62; attempt += 1) {
      const spoofed = `198.51.100.${attempt}`
      const { status } = await guess('203.0.113.50', {
        'x-forwarded-for': spoofed,
        'x-real-ip': spoofed,
        forwarded: `for=${spoofed}`,
        'cf-connecting-ip': spoofed,
      })
      statuses.push(status)
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(400))
    expect(statuses.slice(60)).toEqual([429, 429])
    expect((await guess('203.0.113.51')).status).toBe(400)
  })

  it('all replicas count together, and say how long to wait', async () => {
    const other = await openMarket({ key: 'replica' })
    const replica = apiOf(other)
    const ask = (on: typeof api) =>
      on.script('/auth/verify-email', { method: 'POST', body: { token: 'x'.repeat(43) } })
    const answers = []
    for (let attempt = 0; attempt < 31; attempt += 1) {
      answers.push(await ask(api), await ask(replica))
    }
    await other.close()
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
    const refused = answers.at(-1)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('a mailbox is not flooded: four mails an hour, the same answer always', async () => {
    const statuses = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const body = { email: cast.kofi.email, locale: 'fr' }
      const answer = await api.script('/auth/request-password-reset', { method: 'POST', body })
      statuses.push(answer.status)
    }
    expect(statuses).toEqual(Array(7).fill(202))
    const { rows } = await market.db.execute<{ count: number }>(sql`
      select count(*)::float8 as count from core.emails where to_address = ${cast.kofi.email}`)
    expect(rows[0]?.count).toBe(4)
    expect(await mailedToken(market, { to: cast.kofi.email, template: 'reset-password' })).not.toBe(
      null,
    )
  })
})

describe('the way back after signing in', () => {
  it.each(['/fr/orders', '/en/orders/1?tab=files#top', '/fr/search?q=a%20b'])('%s', (to) => {
    expect(safeDestination(to, '/fr')).toBe(to)
  })
  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\\/evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example\n',
    'javascript:alert(1)',
    ' /fr',
    'fr/orders',
    '/..//evil.example',
    '/.//evil.example',
    '/api/v1/auth/continue?to=/fr',
    '/api/v1/me',
    `/${'a'.repeat(3_000)}`,
    '',
    null,
  ])('leads home instead of to %j', (to) => {
    expect(safeDestination(to, '/fr')).toBe('/fr')
  })
})
