import { runOnce } from 'graphile-worker'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { orderTasks } from '../../src/jobs/tasks/order-timers'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows, statusOf } = market

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

/** Runs every waiting job of orders and payments as the worker would, until none is left. */
const work = async () => {
  await rows(
    `update graphile_worker._private_jobs set run_at = now() where task_id in
       (select id from graphile_worker._private_tasks where identifier = any($1))`,
    [orderTasks.map(({ name }) => name)],
  )
  await runOnce({
    pgPool: market.pool,
    taskList: Object.fromEntries(
      orderTasks.map((task) => [
        task.name,
        (payload) => task.run(ctx(viewers.system), payload, { number: 1, isLast: false }),
      ]),
    ),
  })
}
/** Payloads of the jobs that are left; the queue forgets a finished job a moment after it ran. */
const waiting = async (task: string, key: string, id: string) => {
  const jobs = await market.jobs(task)
  return jobs.map(({ payload }) => payload).filter((payload) => payload[key] === id)
}
const runOut = (orderId: string) =>
  rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [orderId])

describe('the jobs of orders', () => {
  test('polling confirms a payment whose webhook never came, and then stops', async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId)
    await work()
    expect(await statusOf(placed.orderId)).toBe('awaiting_acceptance')
    await expect.poll(() => waiting('poll_payment', 'paymentId', placed.paymentId)).toEqual([])
  })

  test('polling goes on, later each time, while nobody pays', async () => {
    const placed = await market.place()
    await work()
    await expect
      .poll(() => waiting('poll_payment', 'paymentId', placed.paymentId))
      .toMatchObject([{ attempt: 2 }])
    expect(await statusOf(placed.orderId)).toBe('awaiting_payment')
  })

  test('a timer that ran out cancels, and the refund is given back in the same run', async () => {
    const placed = await market.placePaid()
    await runOut(placed.orderId)
    await work()
    expect(await statusOf(placed.orderId)).toBe('cancelled')
    await work()
    expect(
      await rows('select status from core.refunds where order_id = $1', [placed.orderId]),
    ).toEqual([{ status: 'succeeded' }])
    await expect.poll(() => waiting('order_timer', 'orderId', placed.orderId)).toEqual([])
  })

  test('an unpaid order expires and its payment is cancelled at the provider', async () => {
    const placed = await market.place()
    await runOut(placed.orderId)
    await work()
    await work()
    expect(await statusOf(placed.orderId)).toBe('expired')
    const [theirs] = await rows('select state from sandbox.payments where payment_id = $1', [
      placed.paymentId,
    ])
    const [ours] = await rows('select status from payments where id = $1', [placed.paymentId])
    expect([theirs, ours]).toEqual([{ state: 'cancelled' }, { status: 'cancelled' }])
  })

  test('a job that runs long before its time moves nothing', async () => {
    const placed = await market.placePaid()
    await acceptOrder(ctx(viewers.seller), placed)
    await deliverOrder(ctx(viewers.seller), { ...placed, message: 'Voici.', fileIds: [] })
    await work()
    expect(await statusOf(placed.orderId)).toBe('delivered')
  })

  test('silence completes a delivery, and the earning clears when its time comes', async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await market.placePaid()
    await acceptOrder(ctx(viewers.seller), placed)
    await deliverOrder(ctx(viewers.seller), { ...placed, message: 'Voici.', fileIds: [] })
    await runOut(placed.orderId)
    await work()
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'completed',
      earning_status: 'pending',
    })
    await rows(
      `update core.earnings set available_at = now() - interval '1 minute' where order_id = $1`,
      [placed.orderId],
    )
    await rows(
      `select graphile_worker.add_job('clear_earning', json_build_object('orderId', $1::text))`,
      [placed.orderId],
    )
    await work()
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'available' })
  })
})
