import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import type { Viewer } from '../../src/context'
import type { PlaceOrder } from '../../src/contracts/orders'
import { armFailpoint } from '../../src/store/failpoint'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { pollPayment } from '../../src/workflows/payments/poll-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicOrder, basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows, countOf, captures, statusOf } = market
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

/** A checkout in a process of its own that dies at a failpoint, and what it left behind. */
const killedCheckout = async (failpoint: string) => {
  const idempotencyKey = uuidv7()
  const script = fileURLToPath(new URL('../helpers/checkout-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, FAILPOINT: failpoint },
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  child.stdin.end(JSON.stringify({ ...basicOrder(), idempotencyKey }))
  const signal = await new Promise((resolve) => {
    child.once('exit', (_code, name) => resolve(name))
  })
  const orders = await rows<{ order_id: string; payment_id: string }>(
    `select response ->> 'orderId' as order_id, response ->> 'paymentId' as payment_id
     from core.idempotency_keys where key = $1`,
    [idempotencyKey],
  )
  return { orders, signal }
}

describe('placing an order', () => {
  testRace(
    'a double click, fifty times at once: one order, one payment, equal answers',
    1,
    async () => {
      const before = await countOf('orders')
      const input = basicOrder()
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => placeOrder(ctx(viewers.customer), input)),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect((await countOf('orders')) - before).toBe(1)
      expect(await countOf('payments where id = $1', [answers[0]?.paymentId])).toBe(1)
      expect(await countOf('sandbox.payments where payment_id = $1', [answers[0]?.paymentId])).toBe(
        1,
      )
    },
  )

  test('the same key with another body is refused and writes nothing', async () => {
    const input = basicOrder()
    await placeOrder(ctx(viewers.customer), input)
    const before = await countOf('orders')
    const other = { ...input, quantity: 2, expectedTotalMinor: basicTotalMinor * 2 }
    await expect(placeOrder(ctx(viewers.customer), other)).rejects.toMatchObject({
      code: 'request/idempotency-key-reused',
    })
    expect(await countOf('orders')).toBe(before)
  })

  test('one person’s key says nothing about another person’s order', async () => {
    const input = basicOrder()
    const mine = await placeOrder(ctx(viewers.customer), input)
    const theirs = await placeOrder(ctx(viewers.stranger), input)
    expect(theirs.orderId).not.toBe(mine.orderId)
  })

  test('a price edited during checkout is asked again, never charged silently', async () => {
    const before = await countOf('orders')
    const work = market.place({ expectedTotalMinor: basicTotalMinor - 1 })
    await expect(work).rejects.toMatchObject({
      code: 'order/price-changed',
      details: { totalMinor: basicTotalMinor },
    })
    expect(await countOf('orders')).toBe(before)
  })

  test.each([
    ['nobody signed in', viewers.anonymous, {}, 'account/sign-in-required'],
    ['staff', viewers.staff, {}, 'account/sign-in-required'],
    ['the seller themself', viewers.seller, {}, 'order/own-service'],
    ['a service that is none', viewers.customer, { serviceId: uuidv7() }, 'service/not-found'],
    ['a package it lacks', viewers.customer, { package: 'standard' }, 'request/invalid'],
    ['an extra it lacks', viewers.customer, { extraIds: ['x'] }, 'request/invalid'],
  ] satisfies [string, Viewer, Partial<PlaceOrder>, string][])(
    '%s cannot order',
    async (_who, viewer, overrides, code) => {
      await expect(market.place(overrides, viewer)).rejects.toMatchObject({ code })
    },
  )

  test.each([
    [
      'an unpublished service',
      `update services set _status = 'draft' where id = '${cast.service.id}'`,
      `update services set _status = 'published' where id = '${cast.service.id}'`,
      'service/not-found',
    ],
    [
      'a suspended seller',
      `update sellers set status = 'suspended'`,
      `update sellers set status = 'active'`,
      'order/seller-unavailable',
    ],
    [
      'a suspended account',
      `update users set status = 'suspended'`,
      `update users set status = 'active'`,
      'order/seller-unavailable',
    ],
    [
      'a seller on holiday',
      `insert into core.vacations (seller_id, first_day, starts_at, message, is_shown)
       select id, current_date, now() - interval '1 hour', '', true from sellers`,
      'delete from core.vacations',
      'order/seller-unavailable',
    ],
  ])('%s cannot be ordered', async (_what, close, open, code) => {
    await rows(close)
    const outcome = await market.place().catch((error: unknown) => error)
    await rows(open)
    expect(outcome).toMatchObject({ code })
  })
})

describe('a crash or a silence between the steps', () => {
  test('a failure after storing undoes the order, and the same request may try again', async () => {
    const input = basicOrder()
    armFailpoint('place-order:stored', 'throw')
    await expect(placeOrder(ctx(viewers.customer), input)).rejects.toThrow(/failpoint/)
    const [undone] = await rows('select status from orders order by id desc limit 1')
    expect(undone).toEqual({ status: 'expired' })
    const again = await placeOrder(ctx(viewers.customer), input)
    expect(await statusOf(again.orderId)).toBe('awaiting_payment')
  })

  test.each(['place-order:stored', 'open-payment:created'])(
    'a process killed at %s: the job finishes what it began',
    async (name) => {
      const { orders, signal } = await killedCheckout(`${name}:kill`)
      expect([orders.length, signal]).toEqual([1, 'SIGKILL'])
      const [order] = orders
      const paymentId = order?.payment_id ?? ''
      const jobs = await market.jobs('poll_payment')
      expect(jobs.map(({ payload }) => payload.paymentId)).toContain(paymentId)
      await pollPayment(system, { paymentId, attempt: 1 })
      expect(await countOf('sandbox.payments where payment_id = $1', [paymentId])).toBe(1)
      await market.payAt(paymentId)
      await pollPayment(system, { paymentId, attempt: 2 })
      expect(await captures(order?.order_id ?? '')).toBe(1)
    },
    // A process of its own has to start first, also on a machine that is busy.
    120_000,
  )

  test('a provider that does not answer leaves a job that opens the payment', async () => {
    await arrangeFault(market.db, { operation: 'create', fault: 'timeout' })
    const placed = await market.place()
    expect(placed.redirectUrl).toBeNull()
    const jobs = await market.jobs('poll_payment')
    expect(jobs.map(({ payload }) => payload.paymentId)).toContain(placed.paymentId)
    await pollPayment(system, { paymentId: placed.paymentId, attempt: 1 })
    const opened =
      "payments where id = $1 and status = 'pending' and redirect_url like '%/sandbox/pay/%'"
    expect(await countOf(opened, [placed.paymentId])).toBe(1)
  })

  test('a timeout after success opens one payment, not two', async () => {
    await arrangeFault(market.db, { operation: 'create', fault: 'timeout_after_success' })
    const placed = await market.place()
    expect(placed.redirectUrl).toBeNull()
    await pollPayment(system, { paymentId: placed.paymentId, attempt: 1 })
    expect(await countOf('sandbox.payments where payment_id = $1', [placed.paymentId])).toBe(1)
    await market.payAt(placed.paymentId)
    await pollPayment(system, { paymentId: placed.paymentId, attempt: 2 })
    expect(await statusOf(placed.orderId)).toBe('awaiting_acceptance')
  })

  test('a certain refusal undoes the order at once', async () => {
    await arrangeFault(market.db, { operation: 'create', fault: 'reject' })
    await expect(market.place()).rejects.toMatchObject({ code: 'payment/provider-unavailable' })
    const [latest] = await rows('select status from orders order by id desc limit 1')
    expect(latest).toEqual({ status: 'expired' })
  })

  test.each(['confirm-payment:asked', 'confirm-payment:written', 'confirm-payment:committed'])(
    'dying at %s: all or nothing, and the next try finishes it',
    async (name) => {
      const placed = await market.place()
      await market.payAt(placed.paymentId)
      armFailpoint(name, 'throw')
      await expect(confirmPayment(system, placed)).rejects.toThrow(/failpoint/)
      await market.expectCleanLedger()
      await confirmPayment(system, placed)
      expect(await captures(placed.orderId)).toBe(1)
      expect(await statusOf(placed.orderId)).toBe('awaiting_acceptance')
    },
  )

  test('a refund whose answer was lost is given back once', async () => {
    const placed = await market.placePaid()
    await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
      placed.orderId,
    ])
    await runOrderTimer(system, { orderId: placed.orderId, transition: 'lapse_acceptance' })
    const [refund] = await rows<{ id: string }>('select id from core.refunds where order_id = $1', [
      placed.orderId,
    ])
    const refundId = refund?.id ?? ''
    await arrangeFault(market.db, { operation: 'refund', fault: 'timeout_after_success' })
    await expect(settleRefund(system, { refundId })).rejects.toMatchObject({
      code: 'payment/provider-unavailable',
    })
    armFailpoint('settle-refund:asked', 'throw')
    await expect(settleRefund(system, { refundId })).rejects.toThrow(/failpoint/)
    await Promise.all(Array.from({ length: 10 }, () => settleRefund(system, { refundId })))
    const [theirs] = await rows(
      'select refunded_minor from sandbox.payments where payment_id = $1',
      [placed.paymentId],
    )
    const [ours] = await rows('select refunded_minor, status from payments where id = $1', [
      placed.paymentId,
    ])
    expect(theirs).toEqual({ refunded_minor: String(basicTotalMinor) })
    expect(ours).toEqual({ refunded_minor: String(basicTotalMinor), status: 'refunded' })
  })
})
