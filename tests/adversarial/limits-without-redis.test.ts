import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { apiOf } from '../helpers/api-client.ts'
import { openMarket, type Market } from '../helpers/market.ts'

// Before any import reads the settings: a Redis that nobody answers for.
vi.hoisted(() => {
  process.env.REDIS_URL = 'redis://127.0.0.1:1'
})

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

it('limits are still counted, in Postgres, while Redis is down', async () => {
  const api = apiOf(market)
  const statuses: number[] = []
  const start = performance.now()
  for (let attempt = 0; attempt < 61; attempt += 1) {
    const body = { token: 'x'.repeat(43) }
    const { status } = await api.script('/auth/verify-email', { method: 'POST', body })
    statuses.push(status)
  }
  expect(statuses).toEqual([...Array<number>(60).fill(400), 429])
  expect(performance.now() - start).toBeLessThan(15_000)
})
