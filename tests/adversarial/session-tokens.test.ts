import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { SignJWT } from 'jose'
import { JWT_AUTH_VERSION } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { resolveSession } from '../../src/queries/accounts/resolve-viewer.ts'
import { cast } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market
const sessionId = randomUUID()
const strangersSession = randomUUID()

beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

beforeEach(async () => {
  await market.db.execute(sql`delete from users_sessions`)
  for (const [id, owner] of [
    [sessionId, cast.awa.id],
    [strangersSession, cast.moussa.id],
  ]) {
    await market.db.execute(sql`
      insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
      values (1, ${owner}, ${id}, now(), now() + interval '1 hour')`)
  }
  await market.db.execute(sql`
    update users set status = 'active', _verified = true where id = ${cast.awa.id}`)
})

type Forgery = {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  secret?: string
  algorithm?: string
  endsAt?: number
}

const soon = () => Math.floor(Date.now() / 1000) + 600

/** A token as Payload signs it, but for what a test changes. */
const tokenOf = ({ claims, header, secret, algorithm = 'HS256', endsAt = soon() }: Forgery = {}) =>
  new SignJWT({ id: cast.awa.id, collection: 'users', sid: sessionId, ...claims })
    .setProtectedHeader({
      alg: algorithm,
      typ: 'JWT',
      authVersion: JWT_AUTH_VERSION,
      ...header,
    })
    .setIssuedAt()
    .setExpirationTime(endsAt)
    .sign(new TextEncoder().encode(secret ?? market.payload.secret))

const askWith = async (token: string) => {
  const headers = new Headers({ authorization: `Bearer ${token}` })
  return resolveSession({ db: market.db, payload: market.payload, headers })
}
const anonymous = { viewer: { kind: 'anonymous' }, sessionId: null }

test('the token of an open session names its user', async () => {
  const { viewer, sessionId: named } = await askWith(await tokenOf())
  expect(viewer).toMatchObject({ kind: 'user', id: cast.awa.id, email: cast.awa.email })
  expect(viewer).toMatchObject({ emailVerified: true })
  expect(named).toBe(sessionId)
})

describe('a token names nobody', () => {
  const forgeries: [string, Forgery][] = [
    ['signed with another secret', { secret: 'x'.repeat(64) }],
    ['signed in another way', { algorithm: 'HS512' }],
    ['of another version', { header: { authVersion: JWT_AUTH_VERSION + 1 } }],
    ['without a version', { header: { authVersion: undefined } }],
    ['that is over', { endsAt: soon() - 1200 }],
    ['of the staff', { claims: { collection: 'staff' } }],
    ['without a session', { claims: { sid: undefined } }],
    ['of a session that is over', { claims: { sid: randomUUID() } }],
    ['of somebody else’s session', { claims: { sid: strangersSession } }],
    ['of nobody', { claims: { id: randomUUID() } }],
    ['whose id is no id', { claims: { id: `${cast.awa.id}' or true --` } }],
  ]
  test.each(forgeries)('%s', async (_name, forgery) => {
    expect(await askWith(await tokenOf(forgery))).toEqual(anonymous)
  })
})

describe('an open session names nobody any more', () => {
  test('once its user is suspended', async () => {
    await market.db.execute(sql`update users set status = 'suspended' where id = ${cast.awa.id}`)
    expect(await askWith(await tokenOf())).toEqual(anonymous)
  })

  test('while its user’s e-mail is not confirmed', async () => {
    await market.db.execute(sql`update users set _verified = false where id = ${cast.awa.id}`)
    expect(await askWith(await tokenOf())).toEqual(anonymous)
  })

  test('once it was ended', async () => {
    await market.db.execute(sql`delete from users_sessions where id = ${sessionId}`)
    expect(await askWith(await tokenOf())).toEqual(anonymous)
  })
})
