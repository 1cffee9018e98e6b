import { afterAll, beforeAll, expect, it } from 'vitest'
import { OpenSessions, type OpenSession } from '../../src/contracts/sessions.ts'
import { apiOf } from '../helpers/api-client.ts'
import { cast, castPassword } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

let market: Market
let { browser }: ReturnType<typeof apiOf> = {} as ReturnType<typeof apiOf>

beforeAll(async () => {
  market = await openMarket()
  ;({ browser } = apiOf(market))
})
afterAll(() => market.close())

const chrome =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36'

const signedIn = async (email: string, userAgent = chrome) => {
  const client = browser()
  const answer = await client.post(
    '/auth/sign-in',
    { email, password: castPassword },
    { headers: { 'user-agent': userAgent } },
  )
  expect(answer.status).toBe(200)
  return client
}
const listed = async (client: { visit: (path: string) => Promise<{ body: unknown }> }) =>
  OpenSessions.parse((await client.visit('/me/sessions')).body)
const idsOf = (sessions: OpenSession[], isThisOne: boolean) =>
  sessions.filter((one) => one.isThisOne === isThisOne).map(({ id }) => id)

it('lists where one is signed in; an ended session answers nothing and cannot be renewed', async () => {
  const phone = await signedIn(cast.awa.email)
  const laptop = await signedIn(cast.awa.email, 'curl/8')
  const sessions = await listed(laptop)
  expect(new Set(sessions.map(({ device }) => device))).toEqual(new Set(['Chrome, Android', null]))
  const [other] = idsOf(sessions, false)
  const ended = await laptop.visit(`/me/sessions/${other}`, { method: 'DELETE' })
  expect(ended.status).toBe(204)
  expect((await phone.visit('/me/sessions')).status).toBe(401)
  expect((await phone.post('/auth/refresh')).status).toBe(401)
  expect(await listed(laptop)).toHaveLength(1)
})

it('keeps the words of the device when tokens are renewed; the others end, this one stays', async () => {
  const email = cast.moussa.email
  const phone = await signedIn(email)
  const here = await signedIn(email)
  expect((await here.post('/auth/refresh')).status).toBe(200)
  expect(await listed(here)).toMatchObject([
    { device: 'Chrome, Android' },
    { device: 'Chrome, Android' },
  ])
  expect((await here.visit('/me/sessions', { method: 'DELETE' })).status).toBe(204)
  expect((await phone.post('/auth/refresh')).status).toBe(401)
  const left = await listed(here)
  expect(left).toMatchObject([{ isThisOne: true }])
})

it('knows nothing of the sessions of somebody else', async () => {
  const stranger = await signedIn(cast.awa.email)
  const owner = await signedIn(cast.moussa.email)
  const [id] = idsOf(await listed(owner), true)
  const refused = await stranger.visit(`/me/sessions/${id}`, { method: 'DELETE' })
  expect([refused.status, refused.body.code]).toEqual([404, 'account/session-not-found'])
  expect((await owner.visit('/me/sessions')).status).toBe(200)
})
