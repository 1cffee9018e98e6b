import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signatureHeader, signWebhook } from '../../plugins/payments-sandbox/signature.ts'
import { webhookBody } from '../../plugins/payments-sandbox/webhooks.ts'
import { POST } from '../../app/api/webhooks/[provider]/route.ts'
import { runtime } from '../../src/runtime.ts'
import { testPool } from '../helpers/test-pool.ts'

const secret = () => process.env.SANDBOX_WEBHOOK_SECRET ?? ''
let pool: pg.Pool
beforeAll(() => {
  pool = testPool(3)
})
afterAll(async () => {
  const { payload } = await runtime()
  await payload.destroy()
  await (payload.db as unknown as { pool: pg.Pool }).pool.end()
  await pool.end()
})

const newEvent = () => {
  const id = `evt_${randomBytes(12).toString('hex')}`
  const event = { event_id: id, kind: 'payment.changed', subject_id: uuidv7() }
  return { id, rawBody: webhookBody({ ...event, occurred_at: new Date().toISOString() }) }
}
const signed = (rawBody: Uint8Array, sentAt = new Date()) => ({
  [signatureHeader]: signWebhook({ secret: secret(), rawBody, sentAt }),
})
const post = (rawBody: Uint8Array, headers: Record<string, string>, provider = 'sandbox') =>
  POST(
    new Request(`http://localhost:3000/api/webhooks/${provider}`, {
      method: 'POST',
      body: rawBody.slice(),
      headers,
    }),
    { params: Promise.resolve({ provider }) },
  )
const stored = async (eventId: string) => {
  const text = 'select raw from core.inbox_events where event_id = $1'
  return (await pool.query<{ raw: Buffer }>(text, [eventId])).rows
}
const countAll = async () => {
  const text = 'select count(*) as count from core.inbox_events'
  return Number((await pool.query<{ count: string }>(text)).rows[0]?.count)
}

describe('the door for webhooks', () => {
  it('stores the bytes of a genuine announcement and its job', async () => {
    const { id, rawBody } = newEvent()
    expect((await post(rawBody, signed(rawBody))).status).toBe(200)
    expect(await stored(id)).toEqual([{ raw: Buffer.from(rawBody) }])
    const jobs = await pool.query('select 1 from graphile_worker.jobs where key = $1', [
      `inbox:sandbox:${id}`,
    ])
    expect(jobs.rows).toHaveLength(1)
  })

  it('answers 200 to every one of a hundred duplicates and stores one', async () => {
    const { id, rawBody } = newEvent()
    const headers = signed(rawBody)
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(rawBody, headers)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await stored(id)).toHaveLength(1)
  })

  it('answers 400 and stores nothing when a byte, the signature or the time is wrong', async () => {
    const before = await countAll()
    const { rawBody } = newEvent()
    const altered = rawBody.slice()
    altered[20] = (altered[20] ?? 0) ^ 1
    const answers = await Promise.all([
      post(altered, signed(rawBody)),
      post(rawBody, { [signatureHeader]: `t=1,v1=${'0'.repeat(64)}` }),
      post(rawBody, {}),
      post(rawBody, signed(rawBody, new Date(Date.now() - 3_600_000))),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect(await countAll()).toBe(before)
  })

  it.each(['paypal', '__proto__', 'constructor', ''])('knows no provider %j', async (provider) => {
    const { rawBody } = newEvent()
    expect((await post(rawBody, signed(rawBody), provider)).status).toBe(404)
  })

  it('reads no more than an announcement can be', async () => {
    const rawBody = new Uint8Array(1_000_000)
    expect((await post(rawBody, signed(rawBody))).status).toBe(413)
  })
})
