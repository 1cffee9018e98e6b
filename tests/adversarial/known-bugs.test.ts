import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicOrder, coreMarket, refusals, viewers } from '../helpers/core-market'
import { checkoutOf, makeCoupon, makeCustomers } from '../helpers/pricing-market'
import { testPool } from '../helpers/test-pool'
import { testWorker, workerContext } from '../helpers/worker'
import { testRace } from '../helpers/rounds'

/** What other shops got wrong, asked of ours: the numbers are those of their reports. */
const market = coreMarket()
const { ctx, rows, countOf, captures, statusOf } = market
const system = ctx(viewers.system)
const seller = ctx(viewers.seller)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

describe('known bugs of other shops', () => {
  testRace(
    'Medusa #13301: the return page and the webhook both complete a payment',
    50,
    async () => {
      const { orderId, paymentId } = await market.place()
      await market.payAt(paymentId)
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, () => confirmPayment(system, { paymentId })),
      )
      expect(refusals(outcomes)).toEqual([])
      expect(await captures(orderId)).toBe(1)
      expect(await statusOf(orderId)).toBe('awaiting_acceptance')
    },
  )

  test('Medusa #16502: two lines of one cart share what only one of them can have', async () => {
    const [person] = await makeCustomers(market, 1)
    if (person === undefined) throw new Error('nobody')
    const { id, code } = await makeCoupon(market, { maxUses: 1 })
    const twice = [cast.service.id, cast.service.id]
    const reduced = (totalMinor: number) =>
      placeCheckout(ctx(person), checkoutOf(twice, totalMinor, { couponCodes: [code] }))
    // Both lines at the reduced price would use it twice.
    await expect(reduced(2 * 23_625)).rejects.toThrow()
    expect(await countOf('core.coupon_redemptions where coupon_id = $1', [id])).toBe(0)
    await reduced(23_625 + 26_250)
    expect(await countOf('core.coupon_redemptions where coupon_id = $1', [id])).toBe(1)
  })

  testRace(
    'Medusa #16569: reservations at once exceed the stock, and its counter forgets some',
    1,
    async () => {
      const people = await makeCustomers(market, 40)
      const { id, code } = await makeCoupon(market, { maxUses: 3 })
      const order = { ...basicOrder(), couponCode: code, expectedTotalMinor: 23_625 }
      const outcomes = await Promise.allSettled(
        people.map((person) =>
          placeOrder(ctx(person), { ...order, idempotencyKey: crypto.randomUUID() }),
        ),
      )
      expect(refusals(outcomes)).toHaveLength(37)
      const [row] = await rows(
        `select taken, (select count(*)::int from core.coupon_redemptions r
         where r.coupon_id = c.coupon_id and r.status <> 'released') as held
       from core.coupon_counters c where coupon_id = $1`,
        [id],
      )
      expect(row).toEqual({ taken: 3, held: 3 })
    },
  )

  test('Medusa #14357: events under load never reach their subscribers', async () => {
    const placed = await Promise.all(Array.from({ length: 60 }, () => market.placePaid()))
    const pool = testPool()
    const workers = await Promise.all([
      testWorker(workerContext(pool)),
      testWorker(workerContext(pool)),
    ])
    const waiting = () => countOf('events where delivered_at is null')
    while ((await waiting()) > 0) await sleep(50)
    await Promise.all(workers.map((worker) => worker.stop()))
    await pool.end()
    const [told] = await rows(
      `select count(*)::int as events, count(distinct subject_id)::int as orders from events
       where topic = 'order.paid' and delivered_at is not null and subject_id = any($1::text[])`,
      [placed.map(({ orderId }) => orderId)],
    )
    expect(told).toEqual({ events: 60, orders: 60 })
  }, 60_000)

  testRace('Vendure #3680: who comes second to settle a payment gets an error', 1, async () => {
    const { paymentId } = await market.place()
    await market.payAt(paymentId)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => confirmPayment(system, { paymentId })),
    )
    expect(answers.filter((answer) => answer === 'captured')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'unchanged')).toHaveLength(9)
    expect(await confirmPayment(system, { paymentId })).toBe('unchanged')
  })

  test('Mercur: what was given back to the customer is paid out to the seller all the same', async () => {
    const { orderId } = await market.placePaid()
    await declineOrder(seller, { orderId })
    const [refund] = await rows<{ id: string }>('select id from core.refunds where order_id = $1', [
      orderId,
    ])
    await Promise.all([1, 2, 3].map(() => settleRefund(system, { refundId: refund?.id ?? '' })))
    await expect(acceptOrder(seller, { orderId })).rejects.toThrow('order/illegal-transition')
    expect(await countOf('core.earnings where order_id = $1', [orderId])).toBe(0)
    const [paid] = await rows(
      `select count(*)::int as transfers from ledger.transfers t
       join ledger.headers h on h.id = t.header_id
       join ledger.accounts a on a.id = t.credit_account_id
       where h.order_id = $1 and a.kind like 'seller%'`,
      [orderId],
    )
    expect(paid).toEqual({ transfers: 0 })
  })
})
