import { setTimeout as sleep } from 'node:timers/promises'
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ApiEnv } from '../../src/api/api'
import { defineRoute } from '../../src/api/define-route'
import { answerProblem } from '../../src/api/problems'
import type { Viewer } from '../../src/context'
import { AppError } from '../../src/domain/errors'
import { openMarket, people, type Market } from '../helpers/market.ts'

let market: Market
let effects = 0
let now = new Date()
let work: (body: { amount: number }) => Promise<{ effect: number }>

beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())
beforeEach(() => {
  effects = 0
  now = new Date()
  work = async () => {
    effects += 1
    await sleep(50)
    return { effect: effects }
  }
})

/** One route with an effect that can be counted, on the same base as all others. */
const send = async (key: string, amount: number, viewer: Viewer = people.awa) => {
  const api = new OpenAPIHono<ApiEnv>()
  api.use(async (c, next) => {
    c.set('ctx', market.as(viewer, { clock: () => now }))
    await next()
  })
  api.onError(answerProblem)
  defineRoute(api, {
    method: 'post',
    path: '/effects',
    access: 'user',
    summary: 'Counts',
    tag: 'Test',
    body: z.object({ amount: z.number() }),
    answer: z.object({ effect: z.number() }),
    status: 201,
    isIdempotent: 'required',
    handle: ({ body }) => work(body),
  })
  const response = await api.request('/effects', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
    body: JSON.stringify({ amount }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

it('fifty requests with one key have one effect', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => send('double-click', 1)))
  expect(effects).toBe(1)
  const statuses = new Set(answers.map(({ status }) => status))
  expect([...statuses].toSorted((a, b) => a - b)).toEqual([201, 409])
  const again = await send('double-click', 1)
  expect([again.status, again.body, effects]).toEqual([201, { effect: 1 }, 1])
})

it('another body under the same key is refused and changes nothing', async () => {
  await send('reused-key', 1)
  const other = await send('reused-key', 2)
  expect([other.status, other.body.code]).toEqual([422, 'request/idempotency-key-reused'])
  expect(effects).toBe(1)
})

it('a key belongs to its caller', async () => {
  await send('shared-key', 1, people.awa)
  const other = await send('shared-key', 2, people.moussa)
  expect([other.status, effects]).toEqual([201, 2])
})

it('a refusal frees its key: the corrected form goes through with it', async () => {
  work = () =>
    Promise.reject(new AppError('request/invalid', {}, { fields: { amount: 'tooSmall:1' } }))
  expect((await send('form-key', 0)).status).toBe(400)
  work = () => Promise.reject(new Error('the disk is on fire'))
  expect((await send('form-key', 2)).status).toBe(500)
  work = () => Promise.resolve({ effect: 3 })
  expect(await send('form-key', 3)).toEqual({ status: 201, body: { effect: 3 } })
  expect(await send('form-key', 3)).toEqual({ status: 201, body: { effect: 3 } })
})

it('a request whose process died may be sent again after a minute', async () => {
  work = () => new Promise(() => undefined)
  void send('abandoned', 1)
  await sleep(200)
  work = () => Promise.resolve({ effect: 7 })
  expect((await send('abandoned', 1)).status).toBe(409)
  now = new Date(now.getTime() + 61_000)
  expect((await send('abandoned', 1)).body).toEqual({ effect: 7 })
})

it('a route that insists on a key says which header is missing', async () => {
  const answer = await send('', 1)
  expect([answer.status, answer.body.fields]).toEqual([400, { 'idempotency-key': 'required' }])
})
