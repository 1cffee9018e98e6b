import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { demoPassword } from '../../demo/accounts'
import type { Shopping } from './people.ts'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
type Answer = { status: number; body: string }

const send = (
  address: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: string },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request(address, { agent, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })

/**
 * A customer's order through the production server: place it with the API, pay on the sandbox's
 * page, and wait until the provider's signed event has gone through inbox, worker and ledger.
 */
export const ordersOverHttp = async (input: {
  webUrl: string
  databaseUrl: string
  shopping: Shopping
}) => {
  const { webUrl, shopping } = input
  const json = async <Body>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Body> => {
    const answer = await send(`${webUrl}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.body}`)
    return JSON.parse(answer.body) as Body
  }
  const tokens: string[] = []
  for (const { email } of shopping.customers) {
    const body = { email, password: demoPassword }
    tokens.push((await json<{ accessToken: string }>('/auth/tokens', body)).accessToken)
  }
  const totals = new Map<string, number>()
  for (const { id } of shopping.services) {
    const request = { serviceId: id, package: 'basic', extraIds: [], quantity: 1 }
    const token = tokens[totals.size % tokens.length] ?? ''
    const headers = { authorization: `Bearer ${token}` }
    const { quote } = await json<{ quote: { totalMinor: number } }>('/quotes', request, headers)
    totals.set(id, quote.totalMinor)
  }
  const held = await watchHeld(input.databaseUrl)
  let turn = 0
  /** `number` chooses who orders what; by default everybody in turn. */
  const order = async (number = (turn += 1)): Promise<void> => {
    const serviceId = shopping.services[number % shopping.services.length]?.id ?? ''
    const token = tokens[number % tokens.length] ?? ''
    const placed = await json<{ orderId: string; redirectUrl: string }>(
      '/orders',
      {
        serviceId,
        package: 'basic',
        extraIds: [],
        quantity: 1,
        expectedTotalMinor: totals.get(serviceId),
        method: 'mobile_money',
        locale: 'fr',
        idempotencyKey: randomUUID(),
      },
      { authorization: `Bearer ${token}` },
    )
    const { origin, pathname } = new URL(placed.redirectUrl)
    const paid = await send(`${webUrl}${pathname}/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: 'outcome=pay&operator=Orange&account=0700000001',
    })
    if (paid.status !== 303) throw new Error(`the pay page answered ${paid.status}`)
    await held.wait(placed.orderId)
  }
  return { order, end: () => held.end() }
}

/** Looks for orders that are paid, all waiting ones in one question, on a connection of its own. */
const watchHeld = async (url: string) => {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' })
  client.on('error', () => undefined)
  await client.connect()
  const waiting = new Map<string, { done: () => void; fail: (reason: unknown) => void }>()
  let isOver = false
  const look = async (): Promise<void> => {
    while (!isOver) {
      if (waiting.size > 0) {
        const { rows } = await client.query<{ id: string }>({
          name: 'held',
          text: `select id from orders where id = any($1::uuid[]) and status <> 'awaiting_payment'`,
          values: [[...waiting.keys()]],
        })
        for (const { id } of rows) {
          waiting.get(id)?.done()
          waiting.delete(id)
        }
      }
      await sleep(5)
    }
  }
  // Cut off when a measurement fails, whose own error is what counts.
  const looking = look().catch((error: unknown) => {
    for (const { fail } of waiting.values()) fail(error)
  })
  return {
    wait: (id: string) =>
      new Promise<void>((resolve, fail) => waiting.set(id, { done: resolve, fail })),
    end: async () => {
      isOver = true
      await looking
      await client.end()
    },
  }
}
