import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDestination } from '../../src/domain/payouts/check-destination'
import { apiOf } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market
let kofi: ReturnType<ReturnType<typeof apiOf>['browser']>

beforeAll(async () => {
  market = await openMarket()
  kofi = apiOf(market).browser()
  await kofi.signIn(cast.kofi.email, castPassword)
})
afterAll(() => market.close())

const typed = {
  rail: 'mobile_money',
  country: 'CI',
  operator: 'orange',
  account: '07 07 12 34 56',
  holder: 'Kofi Mensah',
  currency: 'XOF',
  password: castPassword,
}

describe('a payout method', () => {
  test('wants the password again, and waits before money goes there', async () => {
    const wrong = await kofi.post('/seller/payout-methods', { ...typed, password: 'autre chose' })
    expect([wrong.status, wrong.body.code]).toEqual([401, 'account/invalid-credentials'])
    const sessionsBefore = await market.db.execute(sql`select count(*) from users_sessions`)
    const added = await kofi.post('/seller/payout-methods', typed)
    expect(added.status).toBe(201)
    const sessionsAfter = await market.db.execute(sql`select count(*) from users_sessions`)
    expect(sessionsAfter.rows).toEqual(sessionsBefore.rows)
    const { body } = await kofi.visit('/seller/payouts')
    expect(body.methods).toMatchObject([{ maskedAccount: '+225 •••• 3456', isDefault: true }])
    expect(JSON.stringify(body)).not.toContain('0707123456')
    const [method] = body.methods as { usableAt: string }[]
    expect(Date.parse(method?.usableAt ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000)
    const twin = await kofi.post('/seller/payout-methods', typed)
    expect(twin.body.code).toBe('payout/method-exists')
    const events = await market.db.execute(
      sql`select id from events where topic = 'payout_method.added'`,
    )
    expect(events.rows).toHaveLength(1)
  })

  test('is never edited in the database, and a removed one stays removed', async () => {
    const edit = market.db.execute(sql`update payout_methods set account = '+2250700000000'`)
    await expect(edit).rejects.toMatchObject({ cause: { code: '23001' } })
    const { body } = await kofi.visit('/seller/payouts')
    const [method] = body.methods as { id: string }[]
    const path = `/seller/payout-methods/${method?.id}/remove`
    expect((await kofi.post(path, { password: castPassword })).status).toBe(204)
    expect((await kofi.visit('/seller/payouts')).body.methods).toEqual([])
    const back = market.db.execute(sql`update payout_methods set status = 'active'`)
    await expect(back).rejects.toMatchObject({ cause: { code: '23001' } })
  })

  test('of somebody else is as good as missing', async () => {
    await kofi.post('/seller/payout-methods', { ...typed, account: '0505123456' })
    const { body } = await kofi.visit('/seller/payouts')
    const [method] = body.methods as { id: string }[]
    const fatou = apiOf(market).browser()
    await fatou.signIn(cast.fatou.email, castPassword)
    const path = `/seller/payout-methods/${method?.id}/make-default`
    const answer = await fatou.post(path, { password: castPassword })
    expect([answer.status, answer.body.code]).toEqual([404, 'request/not-found'])
  })
})

describe('a destination', () => {
  const mobile = (over: object) =>
    checkDestination({
      rail: 'mobile_money',
      country: 'CI',
      operator: 'orange',
      account: '0707123456',
      currency: 'XOF',
      ...over,
    })
  const bank = (account: string, country = 'FR') =>
    checkDestination({ rail: 'bank', country, operator: null, account, currency: 'EUR' })

  test('is written in its one form', () => {
    expect(mobile({})).toMatchObject({ destination: { account: '+2250707123456' } })
    expect(bank('fr14 2004 1010 0505 0001 3M02 606')).toMatchObject({
      destination: { account: 'FR1420041010050500013M02606' },
    })
    expect(bank('acct_1032D82eZvKYlo2C')).toMatchObject({ isValid: true })
  })

  test.each([
    ['account', mobile({ account: '07071234' })],
    ['account', mobile({ account: '+221771234567' })],
    ['operator', mobile({ operator: 'free' })],
    ['operator', mobile({ operator: null })],
    ['currency', mobile({ currency: 'XAF' })],
    ['country', mobile({ country: 'FR' })],
    ['account', bank('FR1420041010050500013M02607')],
    ['country', bank('FR1420041010050500013M02606', 'BE')],
  ] as const)('with a wrong %s is refused', (field, checked) => {
    expect(checked).toEqual({ isValid: false, field })
  })
})
