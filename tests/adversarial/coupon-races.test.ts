import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { basicOrder, coreMarket, refusals, viewers } from '../helpers/core-market'
import { checkoutOf, makeCoupon, makeCustomers, publishService } from '../helpers/pricing-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows, countOf } = market
const system = ctx(viewers.system)
const tenOff = 23_625

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const held = (couponId: string) =>
  countOf(`core.coupon_redemptions where coupon_id = $1 and status <> 'released'`, [couponId])
const counted = async (couponId: string) => {
  const [row] = await rows<{ taken: number }>(
    'select taken from core.coupon_counters where coupon_id = $1',
    [couponId],
  )
  return row?.taken ?? 0
}
const order = (couponCode: string) => ({
  ...basicOrder(),
  couponCode,
  expectedTotalMinor: tenOff,
})

describe('a coupon under a crowd', () => {
  testRace(
    'the last use, a hundred customers at once: one gets it, the others are told',
    1,
    async () => {
      const people = await makeCustomers(market, 100)
      const { id, code } = await makeCoupon(market, { maxUses: 1 })
      const before = await countOf('orders')
      const outcomes = await Promise.allSettled(
        people.map((person) => placeOrder(ctx(person), order(code))),
      )
      expect(refusals(outcomes)).toEqual(Array.from({ length: 99 }, () => 'coupon/used-up'))
      expect((await countOf('orders')) - before).toBe(1)
      expect([await held(id), await counted(id)]).toEqual([1, 1])
    },
  )

  testRace('seven uses for a hundred: seven, each of another customer', 1, async () => {
    const people = await makeCustomers(market, 100)
    const { id, code } = await makeCoupon(market, { maxUses: 7, maxUsesPerCustomer: 1 })
    const outcomes = await Promise.allSettled(
      people.map((person) => placeOrder(ctx(person), order(code))),
    )
    expect(refusals(outcomes)).toHaveLength(93)
    expect([await held(id), await counted(id)]).toEqual([7, 7])
  })

  testRace('one customer, fifty orders at once: as often as allowed', 1, async () => {
    const [person] = await makeCustomers(market, 1)
    if (person === undefined) throw new Error('nobody')
    const { id, code } = await makeCoupon(market, { maxUsesPerCustomer: 3 })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => placeOrder(ctx(person), order(code))),
    )
    expect(new Set(refusals(outcomes))).toEqual(new Set(['coupon/already-used']))
    expect(await held(id)).toBe(3)
  })

  testRace('two coupons for first orders, at once: one first order', 1, async () => {
    const [person] = await makeCustomers(market, 1)
    if (person === undefined) throw new Error('nobody')
    const welcome = { isFirstOrderOnly: true }
    const coupons = await Promise.all([makeCoupon(market, welcome), makeCoupon(market, welcome)])
    const outcomes = await Promise.allSettled(
      coupons.flatMap(({ code }) =>
        Array.from({ length: 10 }, () => placeOrder(ctx(person), order(code))),
      ),
    )
    expect(refusals(outcomes)).toHaveLength(19)
    expect(new Set(refusals(outcomes))).toEqual(new Set(['coupon/first-order-only']))
  })

  test('taken and given back by many, round after round: nothing leaks, the limit holds', async () => {
    const people = await makeCustomers(market, 20)
    const { id, code } = await makeCoupon(market, { maxUses: 5, maxUsesPerCustomer: 1 })
    let most = 0
    for (let round = 0; round < 5; round += 1) {
      const outcomes = await Promise.allSettled(
        people.map(async (person) => ({
          person,
          placed: await placeOrder(ctx(person), order(code)),
        })),
      )
      const placed = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      most = Math.max(most, await held(id))
      await Promise.all(
        placed.map(({ person, placed: { orderId } }) => cancelPayment(ctx(person), { orderId })),
      )
      expect([placed.length, await held(id), await counted(id)]).toEqual([5, 0, 0])
    }
    expect(most).toBe(5)
  })

  testRace('paid while it is given up: used or free, never both, never neither', 1, async () => {
    const people = await makeCustomers(market, 12)
    const { id, code } = await makeCoupon(market)
    const orders = await Promise.all(
      people.map(async (person) => ({
        person,
        placed: await placeOrder(ctx(person), order(code)),
      })),
    )
    await Promise.all(orders.map(({ placed }) => market.payAt(placed.paymentId)))
    await Promise.allSettled(
      orders.flatMap(({ person, placed }) => [
        cancelPayment(ctx(person), placed),
        confirmPayment(system, placed),
        runOrderTimer(system, { orderId: placed.orderId, transition: 'expire' }),
      ]),
    )
    const wrong = await rows(
      `select o.status, r.status as coupon from orders o
       join core.coupon_redemptions r on r.order_id = o.id
       where r.coupon_id = $1 and (o.status = 'expired') <> (r.status = 'released')`,
      [id],
    )
    expect(wrong).toEqual([])
    expect(await counted(id)).toBe(await held(id))
  })

  testRace(
    'two coupons in every sequence, taken and given back: nobody waits in a circle',
    1,
    async () => {
      const people = await makeCustomers(market, 24)
      const poster = await publishService(market)
      const logos = await makeCoupon(market, { serviceIds: [cast.service.id] })
      const posters = await makeCoupon(market, { serviceIds: [poster] })
      const outcomes = await Promise.allSettled(
        people.map(async (person, index) => {
          const ids = [cast.service.id, poster]
          const codes = [logos.code, posters.code]
          const placed = await placeCheckout(
            ctx(person),
            checkoutOf(index % 2 === 0 ? ids : ids.toReversed(), 33_075, {
              couponCodes: index % 3 === 0 ? codes : codes.toReversed(),
            }),
          )
          await cancelPayment(ctx(person), { orderId: placed.orders[0]?.orderId ?? '' })
        }),
      )
      expect(refusals(outcomes)).toEqual([])
      expect([await counted(logos.id), await counted(posters.id)]).toEqual([0, 0])
    },
  )
})
