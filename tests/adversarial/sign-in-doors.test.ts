import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { suspendAccount } from '../../src/workflows/accounts/suspend-account'
import { apiOf, countMails, mailedToken } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, people, type Market } from '../helpers/market.ts'

let market: Market
let now = new Date()
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  market = await openMarket()
  api = apiOf(market, { clock: () => now })
})
beforeEach(async () => {
  now = new Date()
  await market.db.execute(sql`truncate core.rate_limits`)
  await market.db.execute(sql`update users set login_attempts = 0, lock_until = null`)
})
afterAll(() => market.close())

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
const tokens = (email: string, password = castPassword) =>
  api.script('/auth/tokens', { method: 'POST', body: { email, password } })
const refresh = (refreshToken: unknown) =>
  api.script('/auth/tokens/refresh', { method: 'POST', body: { refreshToken } })
const whoIs = async (accessToken: unknown) =>
  (await api.script('/me', { headers: { authorization: `Bearer ${String(accessToken)}` } })).status

describe('refresh tokens', () => {
  it('racing tabs with one token get one successor', async () => {
    const { refreshToken } = (await tokens(cast.awa.email)).body
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1)
  })

  it('a replaced token still works for 20 seconds and then ends the whole session', async () => {
    const first = (await tokens(cast.awa.email)).body
    const second = (await refresh(first.refreshToken)).body
    later(19)
    expect((await refresh(first.refreshToken)).body.refreshToken).toBe(second.refreshToken)
    later(2)
    expect((await refresh(first.refreshToken)).status).toBe(401)
    expect((await refresh(second.refreshToken)).status).toBe(401)
    expect(await whoIs(second.accessToken)).toBe(401)
  })

  it('a token older than the previous one ends the session at once, and no other session', async () => {
    const other = (await tokens(cast.awa.email)).body
    const first = (await tokens(cast.awa.email)).body
    const second = (await refresh(first.refreshToken)).body
    const third = (await refresh(second.refreshToken)).body
    expect((await refresh(first.refreshToken)).status).toBe(401)
    expect((await refresh(third.refreshToken)).status).toBe(401)
    expect(await whoIs(third.accessToken)).toBe(401)
    expect(await whoIs(other.accessToken)).toBe(200)
    expect((await refresh(other.refreshToken)).status).toBe(200)
  })

  it('end after 30 days without a visit, and after 90 days in any case', async () => {
    const idle = (await tokens(cast.awa.email)).body
    let busy = (await tokens(cast.awa.email)).body
    for (let day = 29; day <= 87; day += 29) {
      later(29 * 86_400)
      const renewed = await refresh(busy.refreshToken)
      expect(renewed.status).toBe(200)
      busy = renewed.body
    }
    expect((await refresh(idle.refreshToken)).status).toBe(401)
    later(4 * 86_400)
    expect((await refresh(busy.refreshToken)).status).toBe(401)
  })

  it('are unguessable, and not to be found in the database', async () => {
    const { refreshToken, accessToken } = (await tokens(cast.awa.email)).body
    expect(Buffer.from(String(refreshToken), 'base64url')).toHaveLength(32)
    const { rows } = await market.db.execute<{ row: string }>(
      sql`select encode(token_hash, 'escape') || session_id as row from core.refresh_tokens`,
    )
    expect(rows.filter(({ row }) => row.includes(String(refreshToken)))).toEqual([])
    expect(await whoIs(accessToken)).toBe(200)
  })
})

describe('signing in', () => {
  it('twenty at once are twenty sessions, and none is lost', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => tokens(cast.moussa.email)))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const seen = await Promise.all(answers.map(({ body }) => whoIs(body.accessToken)))
    expect(seen).toEqual(Array(20).fill(200))
    const renewed = await Promise.all(answers.map(({ body }) => refresh(body.refreshToken)))
    expect(renewed.map(({ status }) => status)).toEqual(Array(20).fill(200))
  })

  it('fails the same way for an unknown address as for a wrong password, up to the lock', async () => {
    const wrong = async (email: string) => {
      const answers = []
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const { status, body, headers } = await tokens(email, 'not the password')
        const { detail, code, fields } = body
        answers.push({ status, detail, code, fields, mayRetry: headers.has('retry-after') })
      }
      return answers
    }
    const known = await wrong(cast.kofi.email)
    expect(await wrong('nobody@test.invalid')).toEqual(known)
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429])
    // Not even the right password helps now, and the answer is still the same.
    expect((await tokens(cast.kofi.email)).body.code).toBe('account/locked')
  })

  it('takes the same time for an unknown address as for a wrong password', async () => {
    const time = async (email: string) => {
      await market.db.execute(sql`truncate core.rate_limits`)
      await market.db.execute(sql`update users set login_attempts = 0, lock_until = null`)
      const start = performance.now()
      await tokens(email, 'not the password')
      return performance.now() - start
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 9; round += 1) {
      known.push(await time(cast.fatou.email))
      unknown.push(await time(`nobody-${round}@test.invalid`))
    }
    const ratio = median(unknown) / median(known)
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.6)
  })

  it('a crowd of wrong passwords opens nothing, and the right one works after the lock', async () => {
    const guesses = Array.from({ length: 20 }, (_, index) =>
      tokens(cast.awa.email, `guess ${index}`),
    )
    const answers = await Promise.all(guesses)
    expect(answers.filter(({ status }) => status === 200)).toEqual([])
    const { rows } = await market.db.execute<{ lock_until: string | null }>(
      sql`select lock_until from users where id = ${cast.awa.id}`,
    )
    expect(rows[0]?.lock_until).not.toBeNull()
    await market.db.execute(sql`truncate core.rate_limits`)
    await market.db.execute(sql`update users set lock_until = now() - interval '1 second'`)
    expect((await tokens(cast.awa.email)).status).toBe(200)
  })

  it('leaves other people’s connections alone while twenty strangers hash passwords', async () => {
    const crowd = Array.from({ length: 20 }, (_, index) => tokens(`crowd-${index}@test.invalid`))
    const start = performance.now()
    expect((await api.script('/me')).status).toBe(200)
    expect(performance.now() - start).toBeLessThan(2_000)
    await Promise.all(crowd)
  })
})

describe('a suspended user', () => {
  it('is out at once: tokens, renewal and sign-in', async () => {
    const { accessToken, refreshToken } = (await tokens(cast.fatou.email)).body
    const suspend = { userId: cast.fatou.id, reason: 'Fraude' }
    await expect(suspendAccount(market.as(people.finance), suspend)).rejects.toMatchObject({
      code: 'request/forbidden',
    })
    await suspendAccount(market.as(people.support), suspend)
    expect(await whoIs(accessToken)).toBe(401)
    expect((await refresh(refreshToken)).status).toBe(401)
    expect((await tokens(cast.fatou.email)).body.code).toBe('account/suspended')
    expect((await tokens(cast.fatou.email, 'wrong one')).body.code).toBe(
      'account/invalid-credentials',
    )
    const mails = { to: cast.fatou.email, template: 'reset-password' }
    const body = { email: cast.fatou.email, locale: 'fr' }
    const asked = await api.script('/auth/request-password-reset', { method: 'POST', body })
    expect([asked.status, await countMails(market, mails)]).toEqual([202, 0])
  })

  it('stays suspended although a sign-in was under way', async () => {
    const attempts = [1, 2, 3].map(() => tokens(cast.moussa.email))
    await suspendAccount(market.as(people.support), { userId: cast.moussa.id, reason: 'Fraude' })
    const answers = await Promise.all(attempts)
    const { rows } = await market.db.execute<{ status: string; sessions: number }>(sql`
      select status, (select count(*)::float8 from users_sessions where _parent_id = users.id)
        as sessions from users where id = ${cast.moussa.id}`)
    expect(rows).toEqual([{ status: 'suspended', sessions: 0 }])
    const seen = await Promise.all(answers.map(({ body }) => whoIs(body.accessToken)))
    expect(seen.filter((status) => status === 200)).toEqual([])
  })
})

describe('a reset token', () => {
  it('changes one password once, however many try at once', async () => {
    const body = { email: cast.awa.email, locale: 'fr' }
    await api.script('/auth/request-password-reset', { method: 'POST', body })
    const token = await mailedToken(market, { to: cast.awa.email, template: 'reset-password' })
    const attempts = Array.from({ length: 6 }, (_, index) =>
      api.script('/auth/reset-password', {
        method: 'POST',
        body: { token, password: `nouveau mot de passe ${index}` },
      }),
    )
    const statuses = (await Promise.all(attempts)).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 400, 400, 400, 400, 400])
  })

  it('dies when a newer one is asked for, and after an hour', async () => {
    const ask = () =>
      api.script('/auth/request-password-reset', {
        method: 'POST',
        body: { email: cast.kofi.email, locale: 'fr' },
      })
    const mailed = () => mailedToken(market, { to: cast.kofi.email, template: 'reset-password' })
    const use = async (token: string | null) =>
      (
        await api.script('/auth/reset-password', {
          method: 'POST',
          body: { token, password: 'nouveau mot de passe' },
        })
      ).status
    await ask()
    const older = await mailed()
    later(1)
    await ask()
    const newer = await mailed()
    expect(await use(older)).toBe(400)
    later(3_601)
    expect(await use(newer)).toBe(400)
  })
})
