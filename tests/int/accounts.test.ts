import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiOf, countMails, mailedToken } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market
let { browser, script }: ReturnType<typeof apiOf> = {} as ReturnType<typeof apiOf>

beforeAll(async () => {
  market = await openMarket()
  ;({ browser, script } = apiOf(market))
})
afterAll(() => market.close())

const aminata = {
  name: 'Aminata Cissé',
  email: 'aminata@test.invalid',
  password: 'mot de passe long',
  locale: 'fr',
}

describe('signing up', () => {
  it('mails a link; the account opens once the address is confirmed, and only once per link', async () => {
    const visitor = browser()
    const signedUp = await visitor.post('/auth/sign-up', aminata)
    expect([signedUp.status, signedUp.body]).toEqual([202, { accepted: true }])

    const early = await visitor.signIn(aminata.email, aminata.password)
    expect([early.status, early.body.code]).toEqual([403, 'account/email-not-verified'])
    expect(visitor.jar.size).toBe(0)

    const token = await mailedToken(market, { to: aminata.email, template: 'verify-email' })
    expect((await visitor.post('/auth/verify-email', { token })).status).toBe(204)
    const again = await visitor.post('/auth/verify-email', { token })
    expect([again.status, again.body.code]).toEqual([400, 'account/token-invalid'])

    expect((await visitor.signIn(aminata.email, aminata.password)).status).toBe(200)
    const me = await visitor.visit('/me')
    expect(me.body).toMatchObject({ name: aminata.name, email: aminata.email, seller: null })
  })

  it('answers the same for an address that has an account, and tells its owner by mail', async () => {
    const answer = await browser().post('/auth/sign-up', { ...aminata, email: cast.awa.email })
    expect([answer.status, answer.body]).toEqual([202, { accepted: true }])
    const mails = { to: cast.awa.email, template: 'account-exists' }
    expect(await countMails(market, mails)).toBe(1)
    expect((await browser().signIn(cast.awa.email, castPassword)).status).toBe(200)
    expect((await browser().signIn(cast.awa.email, aminata.password)).status).toBe(401)
  })

  it('signing up again before confirming replaces the password and the older link', async () => {
    const email = 'twice@test.invalid'
    await browser().post('/auth/sign-up', { ...aminata, email })
    const first = await mailedToken(market, { to: email, template: 'verify-email' })
    await browser().post('/auth/sign-up', { ...aminata, email, password: 'un autre mot de passe' })
    const second = await mailedToken(market, { to: email, template: 'verify-email' })
    expect((await browser().post('/auth/verify-email', { token: first })).status).toBe(400)
    expect((await browser().post('/auth/verify-email', { token: second })).status).toBe(204)
    expect((await browser().signIn(email, 'un autre mot de passe')).status).toBe(200)
  })

  it('names the wrong fields, with sentences in the language of the caller', async () => {
    const wrong = { ...aminata, email: 'nobody', password: 'court' }
    const answer = await browser().post('/auth/sign-up', wrong, {
      headers: { 'accept-language': 'en-GB,fr;q=0.5' },
    })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body).toMatchObject({
      code: 'request/invalid',
      fields: { email: 'email', password: 'tooShort:10' },
      fieldMessages: { password: 'Write at least 10 characters.' },
    })
  })
})

describe('a session', () => {
  it('lives in two cookies that scripts cannot read', async () => {
    const answer = await browser().signIn(cast.moussa.email, castPassword)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['2k-access', '2k-refresh'])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/u)
      expect(cookie).toMatch(/; SameSite=Lax/u)
      expect(cookie).toMatch(/; Path=\//u)
    }
    expect(JSON.stringify(answer.body)).not.toMatch(/eyJ/u)
  })

  it('is renewed by the refresh cookie, and by /auth/continue on the way to a page', async () => {
    const visitor = browser()
    await visitor.signIn(cast.moussa.email, castPassword)
    const before = visitor.jar.get('2k-refresh')
    visitor.jar.delete('2k-access')
    expect((await visitor.visit('/me')).status).toBe(401)
    expect((await visitor.post('/auth/refresh')).status).toBe(200)
    expect(visitor.jar.get('2k-refresh')).not.toBe(before)
    expect((await visitor.visit('/me')).body.name).toBe(cast.moussa.name)

    visitor.jar.delete('2k-access')
    const moved = await visitor.visit('/auth/continue?to=/fr/orders')
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/fr/orders'])
    expect((await visitor.visit('/me')).status).toBe(200)
  })

  it('leads to the sign-in page in the language of the page when it is over', async () => {
    const moved = await browser().visit('/auth/continue?to=/en/orders')
    expect(moved.headers.get('location')).toBe('/en/sign-in?to=%2Fen%2Forders')
  })

  it('ends with sign-out: neither of its tokens works any more', async () => {
    const visitor = browser()
    await visitor.signIn(cast.moussa.email, castPassword)
    const stolen = new Map(visitor.jar)
    expect((await visitor.post('/auth/sign-out')).status).toBe(204)
    expect(visitor.jar.size).toBe(0)
    const thief = browser()
    for (const [name, value] of stolen) thief.jar.set(name, value)
    expect((await thief.visit('/me')).status).toBe(401)
    expect((await thief.post('/auth/refresh')).status).toBe(401)
  })

  it('ends on every device with sign-out everywhere', async () => {
    const [phone, laptop] = [browser(), browser()]
    await phone.signIn(cast.moussa.email, castPassword)
    await laptop.signIn(cast.moussa.email, castPassword)
    expect((await phone.post('/auth/sign-out-everywhere')).status).toBe(204)
    expect((await laptop.visit('/me')).status).toBe(401)
    expect((await laptop.post('/auth/refresh')).status).toBe(401)
  })

  it('serves clients without cookies through bearer tokens', async () => {
    const credentials = { email: cast.moussa.email, password: castPassword }
    const opened = await script('/auth/tokens', { method: 'POST', body: credentials })
    expect(opened.headers.getSetCookie()).toEqual([])
    const headers = { authorization: `Bearer ${String(opened.body.accessToken)}` }
    expect((await script('/me', { headers })).body.name).toBe(cast.moussa.name)
    const { refreshToken } = opened.body
    const renewed = await script('/auth/tokens/refresh', { method: 'POST', body: { refreshToken } })
    expect(renewed.status).toBe(200)
    expect(renewed.body.refreshToken).not.toBe(refreshToken)
  })
})

describe('a forgotten password', () => {
  it('is replaced once with the mailed token, which ends every session', async () => {
    const visitor = browser()
    await visitor.signIn(cast.fatou.email, castPassword)
    const body = { email: cast.fatou.email, locale: 'fr' }
    const asked = await browser().post('/auth/request-password-reset', body)
    const unknown = await browser().post('/auth/request-password-reset', {
      ...body,
      email: 'nobody@test.invalid',
    })
    expect([asked.status, asked.body]).toEqual([unknown.status, unknown.body])

    const token = await mailedToken(market, { to: cast.fatou.email, template: 'reset-password' })
    const change = { token, password: 'nouveau mot de passe' }
    expect((await browser().post('/auth/reset-password', change)).status).toBe(204)
    expect((await browser().post('/auth/reset-password', change)).status).toBe(400)
    expect((await visitor.visit('/me')).status).toBe(401)
    expect((await browser().signIn(cast.fatou.email, castPassword)).status).toBe(401)
    expect((await browser().signIn(cast.fatou.email, change.password)).status).toBe(200)
  })

  it('is not readable in the database, nor is any other token', async () => {
    await browser().post('/auth/request-password-reset', { email: cast.kofi.email, locale: 'fr' })
    const token = await mailedToken(market, { to: cast.kofi.email, template: 'reset-password' })
    const { rows } = await market.db.execute<{ row: string }>(sql`
      select coalesce(reset_password_token, '') || coalesce(_verificationtoken, '') as row from users
      union all select payload::text from events
      union all select encode(token_hash, 'escape') from core.account_tokens`)
    expect(rows.filter(({ row }) => row.includes(String(token)))).toEqual([])
  })
})

describe('changing the password', () => {
  it('asks for the current one and ends the other sessions, not this one', async () => {
    const [here, elsewhere] = [browser(), browser()]
    await here.signIn(cast.awa.email, castPassword)
    await elsewhere.signIn(cast.awa.email, castPassword)
    const wrong = { currentPassword: 'pas celui-ci', newPassword: 'tout nouveau mot' }
    const refused = await here.post('/auth/change-password', wrong)
    expect([refused.status, refused.body.code]).toEqual([401, 'account/invalid-credentials'])
    const right = { ...wrong, currentPassword: castPassword }
    expect((await here.post('/auth/change-password', right)).status).toBe(204)
    expect((await here.visit('/me')).status).toBe(200)
    expect((await elsewhere.visit('/me')).status).toBe(401)
    expect((await browser().signIn(cast.awa.email, right.newPassword)).status).toBe(200)
  })
})
