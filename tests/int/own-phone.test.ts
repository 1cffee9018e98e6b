import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownPhone } from '../../src/queries/accounts/own-phone'
import { updateAccount } from '../../src/workflows/accounts/update-account'
import { apiOf } from '../helpers/api-client'
import { cast } from '../helpers/cast'
import { openMarket, people, type Market } from '../helpers/market'

let market: Market
let api: ReturnType<typeof apiOf>
beforeAll(async () => {
  market = await openMarket()
  api = apiOf(market)
})
afterAll(() => market.close())

const salimata = {
  name: 'Salimata Koné',
  email: 'salimata@test.invalid',
  password: 'mot de passe long',
  locale: 'fr',
}
const signUp = (more: object) => api.browser().post('/auth/sign-up', { ...salimata, ...more })
const storedOf = async (email: string) => {
  const { docs } = await market.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  return docs[0]?.phone
}

test('a number given at sign-up is kept in its one form; the newest sign-up counts', async () => {
  expect((await signUp({ phone: '00225 07.08.09.10.11' })).status).toBe(202)
  expect(await storedOf(salimata.email)).toBe('+2250708091011')
  expect((await signUp({ phone: '+221 77 123 45 67' })).status).toBe(202)
  expect(await storedOf(salimata.email)).toBe('+221771234567')
  expect((await signUp({ phone: ' ' })).status).toBe(202)
  expect(await storedOf(salimata.email)).toBeNull()
})

test.each([['nouveau@test.invalid'], [cast.awa.email]])(
  'a number nobody can be called at is refused, the same for %s',
  async (email) => {
    const answer = await signUp({ email, phone: '07 08' })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'request/invalid', fields: { phone: 'phone' } },
    })
  },
)

test('members change and remove their own, and whoever does not name it keeps it', async () => {
  const awa = market.as(people.awa)
  const account = { name: cast.awa.name, locale: 'fr' } as const
  expect(await ownPhone(awa)).toBe('')
  await updateAccount(awa, { ...account, phone: '+225 0708091011' })
  await updateAccount(awa, account)
  expect(await ownPhone(awa)).toBe('+2250708091011')
  await expect(updateAccount(awa, { ...account, phone: 'demain' })).rejects.toMatchObject({
    fields: { phone: 'phone' },
  })
  expect(await ownPhone(awa)).toBe('+2250708091011')
  expect(await ownPhone(market.as(people.moussa))).toBe('')
  await updateAccount(awa, { ...account, phone: '' })
  expect(await ownPhone(awa)).toBe('')
})
