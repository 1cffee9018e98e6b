import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx, Viewer } from '../../src/context.ts'
import { routePayments } from '../../src/domain/ports/payment-routes.ts'
import type { PaymentMethod } from '../../src/domain/ports/payment-provider.ts'
import { actOnPayment } from '../../plugins/payments-sandbox/payments.ts'
import { tasks } from '../../src/jobs/registry.ts'
import { startWorker, type RunningWorker } from '../../src/jobs/start-worker.ts'
import { auditLedger } from '../../src/store/ledger/audit.ts'
import { readPayment } from '../../src/store/payments/payment-record.ts'
import { paymentMethods } from '../../src/queries/orders/payment-methods.ts'
import { declineOrder } from '../../src/workflows/orders/decline-order.ts'
import { placeOrder } from '../../src/workflows/orders/place-order.ts'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment.ts'
import { viewers } from '../helpers/core-context.ts'
import { basicOrder } from '../helpers/core-market.ts'
import { until } from '../helpers/sockets.ts'
import {
  openPawapayStandIn,
  pawapayToken,
  type PawapayStandIn,
} from '../helpers/stand-ins/pawapay.ts'
import { openStripeStandIn, stripeKeys, type StripeStandIn } from '../helpers/stand-ins/stripe.ts'
import { openWebhookDoor } from '../helpers/webhook-door.ts'
import { testPool } from '../helpers/test-pool.ts'

/**
 * Whole orders through each provider, chosen by the settings alone: the application's own
 * composition root, webhook route and worker, and the stand-ins over HTTP.
 */
const pool = testPool(10)
let stripe: StripeStandIn
let pawapay: PawapayStandIn
let base: Omit<Ctx, 'viewer'>
let worker: RunningWorker
let door: Awaited<ReturnType<typeof openWebhookDoor>>

beforeAll(async () => {
  stripe = await openStripeStandIn()
  pawapay = await openPawapayStandIn({ callbackUrl: 'http://localhost:3000/api/webhooks/pawapay' })
  Object.assign(process.env, {
    PAYMENT_CARD: 'stripe',
    PAYMENT_MOBILE_MONEY: 'pawapay',
    STRIPE_SECRET_KEY: stripeKeys.secretKey,
    STRIPE_WEBHOOK_SECRET: stripeKeys.webhookSecret,
    STRIPE_API_BASE: stripe.url,
    PAWAPAY_API_TOKEN: pawapayToken,
    PAWAPAY_API_BASE: pawapay.url,
  })
  const { runtime } = await import('../../src/runtime.ts')
  const { POST } = await import('../../app/api/webhooks/[provider]/route.ts')
  base = await runtime()
  door = await openWebhookDoor(POST)
  worker = await startWorker(
    { ...base, viewer: viewers.system },
    {
      connectionString: process.env.DATABASE_URL ?? '',
      concurrency: 4,
      crontab: '',
      tasks,
    },
  )
}, 60_000)

afterAll(async () => {
  await worker.stop()
  door.close()
  stripe.close()
  pawapay.close()
  await base.payload.destroy()
  await (base.payload.db as unknown as { pool: typeof pool }).pool.end()
  await pool.end()
})

const as = (viewer: Viewer): Ctx => ({ ...base, viewer })
const statusOf = async (table: 'orders' | 'payments', id: string) =>
  (await pool.query<{ status: string }>(`select status from ${table} where id = $1`, [id])).rows[0]
    ?.status
const refundStatus = async (orderId: string) =>
  (
    await pool.query<{ status: string }>('select status from core.refunds where order_id = $1', [
      orderId,
    ])
  ).rows[0]?.status
/** Makes jobs due that would wait for seconds or minutes. */
const hurry = (key: string) =>
  pool.query(
    `update graphile_worker._private_jobs set run_at = now()
      where key like $1 and locked_at is null and run_at > now()`,
    [key],
  )
const expectCleanLedger = async () => {
  expect(await auditLedger(base.db)).toEqual([])
}
const place = (method: PaymentMethod, ctx = as(viewers.customer)) =>
  placeOrder(ctx, { ...basicOrder(), method, idempotencyKey: uuidv7() })

/** Each provider as the customer and its own announcements meet it. */
const providers = [
  {
    name: 'stripe',
    method: 'card' as const,
    page: /^https:\/\/checkout\.stripe\.com\//u,
    standIn: () => stripe,
  },
  {
    name: 'pawapay',
    method: 'mobile_money' as const,
    page: /^https:\/\/checkout\.pawapay\.io\//u,
    standIn: () => pawapay,
  },
]

describe.each(providers)('an order paid through $name', ({ name, method, page, standIn }) => {
  const announced = (options: { shuffle?: boolean } = {}) =>
    standIn().deliver(door.url(name), options)
  const referenceOf = async (paymentId: string) =>
    (await readPayment(base.db, paymentId))?.providerReference ?? ''
  const paid = async () => {
    const placed = await place(method)
    standIn().customer(await referenceOf(placed.paymentId), 'pay')
    return placed
  }

  it('is held when the provider has told us, whose page the customer was sent to', async () => {
    const placed = await place(method)
    expect(placed.redirectUrl).toMatch(page)
    const payment = await readPayment(base.db, placed.paymentId)
    expect(payment).toMatchObject({ provider: name, status: 'pending', method })
    standIn().customer(payment?.providerReference ?? '', 'pay')
    expect(await announced()).toEqual([200])
    await until(async () => (await statusOf('payments', placed.paymentId)) === 'succeeded')
    expect(await statusOf('orders', placed.orderId)).toBe('awaiting_acceptance')
    const { rows } = await pool.query<{ minor: string }>(
      `select derived_minor as minor from ledger.derived_balances
        where kind = 'held' and owner = $1`,
      [placed.orderId],
    )
    expect(Number(rows[0]?.minor)).toBe(26_250)
    await expectCleanLedger()
  })

  it('is paid once though it is announced twice, in any order', async () => {
    standIn().misbehave('duplicate')
    const first = await paid()
    standIn().misbehave('duplicate')
    const second = await paid()
    expect(await announced({ shuffle: true })).toEqual([200, 200, 200, 200])
    for (const { paymentId, orderId } of [first, second]) {
      await until(async () => (await statusOf('payments', paymentId)) === 'succeeded')
      const { rows } = await pool.query(
        `select 1 from ledger.headers where order_id = $1 and kind = 'capture'`,
        [orderId],
      )
      expect(rows).toHaveLength(1)
    }
    await expectCleanLedger()
  })

  it('is paid though the announcement was lost: the polling job asks', async () => {
    standIn().misbehave('lose')
    const { paymentId } = await paid()
    await hurry(`payment:${paymentId}:poll`)
    await until(async () => (await statusOf('payments', paymentId)) === 'succeeded')
    await expectCleanLedger()
  })

  it('stays open when opening it timed out, and is opened once', async () => {
    const path = name === 'stripe' ? '/v1/checkout/sessions' : '/v2/checkouts'
    const isCreation = (request: { method: string; path: string }) =>
      request.method === 'POST' && request.path === path
    for (let attempt = 0; attempt < 2; attempt += 1) {
      standIn().arrange('server_error_after_success', isCreation)
    }
    const placed = await place(method)
    expect(placed.redirectUrl).toBeNull()
    expect(await statusOf('payments', placed.paymentId)).toBe('unknown')
    await hurry(`payment:${placed.paymentId}:poll`)
    await until(async () => (await statusOf('payments', placed.paymentId)) === 'pending', 15_000)
    const payment = await readPayment(base.db, placed.paymentId)
    expect(payment?.redirectUrl).toMatch(page)
    standIn().customer(payment?.providerReference ?? '', 'pay')
    await announced()
    await until(async () => (await statusOf('payments', placed.paymentId)) === 'succeeded')
    await expectCleanLedger()
  }, 30_000)

  it('credits nobody when another amount was paid', async () => {
    standIn().paymentsDiffer('wrong_amount')
    const { paymentId, orderId } = await paid()
    await announced()
    await until(async () => (await statusOf('payments', paymentId)) === 'quarantined')
    expect(await statusOf('orders', orderId)).toBe('awaiting_payment')
    await expectCleanLedger()
  })

  it('is given back when the seller declines', async () => {
    const { orderId, paymentId } = await paid()
    await announced()
    await until(async () => (await statusOf('payments', paymentId)) === 'succeeded')
    await declineOrder(as(viewers.seller), { orderId, reason: 'too_busy' })
    await until(async () => {
      await hurry('refund:%')
      return (await refundStatus(orderId)) === 'succeeded'
    }, 15_000)
    expect(await statusOf('payments', paymentId)).toBe('refunded')
    await expectCleanLedger()
  }, 30_000)

  it('gives back by itself what was paid after the order was given up', async () => {
    const { orderId, paymentId } = await place(method)
    const reference = await referenceOf(paymentId)
    standIn().customer(reference, 'pay')
    await cancelPayment(as(viewers.customer), { orderId })
    await announced()
    await until(async () => {
      await hurry('refund:%')
      return (await statusOf('payments', paymentId)) === 'refunded'
    }, 15_000)
    await expectCleanLedger()
  }, 30_000)

  it('closes the page of an order that was given up', async () => {
    const { orderId, paymentId } = await place(method)
    await cancelPayment(as(viewers.customer), { orderId })
    await until(async () => (await statusOf('payments', paymentId)) === 'cancelled')
    standIn().customer(await referenceOf(paymentId), 'pay')
    const provider = base.providers.payments[name]
    expect(await provider?.poll({ paymentId })).toMatchObject({ state: 'cancelled' })
  })

  it('believes no announcement that somebody else signed', async () => {
    const { rows: before } = await pool.query('select 1 from core.inbox_events')
    const response = await fetch(door.url(name), {
      method: 'POST',
      body: JSON.stringify({ id: 'evt_1', type: 'checkout.session.completed', created: 1 }),
      headers: { 'stripe-signature': 't=1,v1=aa', signature: 'sig-pp=:aa:' },
    })
    expect(response.status).toBe(400)
    const { rows: after } = await pool.query('select 1 from core.inbox_events')
    expect(after).toHaveLength(before.length)
  })
})

describe('switching providers', () => {
  const routed = (method: PaymentMethod, provider: string | null): Ctx => {
    const { payments } = base.providers
    const table = {
      payments: { card: 'stripe', mobile_money: 'pawapay', [method]: provider },
      payouts: { bank: 'stripe', mobile_money: 'pawapay' },
    }
    const providersNow = { ...base.providers, ...routePayments(payments, table) }
    return { ...as(viewers.customer), providers: providersNow }
  }

  it('leaves open payments with the provider that opened them', async () => {
    const before = await place('card')
    const after = await place('card', routed('card', 'sandbox'))
    const [old, now] = await Promise.all(
      [before, after].map(({ paymentId }) => readPayment(base.db, paymentId)),
    )
    expect([old?.provider, now?.provider]).toEqual(['stripe', 'sandbox'])
    stripe.customer(old?.providerReference ?? '', 'pay')
    await stripe.deliver(door.url('stripe'))
    await actOnPayment(base.db, {
      reference: now?.providerReference ?? '',
      outcome: 'pay',
      payer: null,
    })
    await hurry(`payment:${after.paymentId}:poll`)
    for (const { paymentId } of [before, after]) {
      await until(async () => (await statusOf('payments', paymentId)) === 'succeeded')
    }
    await expectCleanLedger()
  })

  it('takes no order for a method that nobody serves, and does not offer it', async () => {
    const ctx = routed('card', null)
    expect(await paymentMethods(ctx, 'XOF')).toEqual(['mobile_money'])
    await expect(place('card', ctx)).rejects.toMatchObject({ code: 'payment/method-unavailable' })
  })

  it('offers a method only in the currencies of its provider', async () => {
    expect(await paymentMethods(as(viewers.anonymous), 'XOF')).toEqual(['mobile_money', 'card'])
    expect(await paymentMethods(as(viewers.anonymous), 'EUR')).toEqual(['card'])
  })

  it.each(['card', 'mobile_money'] as const)(
    'offers %s first to who paid with it last',
    async (method) => {
      await pool.query(
        `update payments set succeeded_at = now() + interval '1 second' where id = (
           select id from payments where method = $1 and succeeded_at is not null limit 1)`,
        [method],
      )
      expect((await paymentMethods(as(viewers.customer), 'XOF'))[0]).toBe(method)
      await pool.query('update payments set succeeded_at = now() where succeeded_at > now()')
    },
  )
})
