import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { addToCart } from '../../src/workflows/cart/add-to-cart'
import { getCart } from '../../src/workflows/cart/get-cart'
import { cancelCheckout } from '../../src/workflows/orders/cancel-checkout'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { armFailpoint } from '../../src/store/failpoint'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { checkoutOf, lineOf, publishService } from '../helpers/pricing-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows, countOf } = market
const customer = ctx(viewers.customer)
const system = ctx(viewers.system)
const bothMinor = 36_750

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const both = async () => checkoutOf([cast.service.id, await publishService(market)], bothMinor)
const statuses = async (checkoutId: string) => {
  const found = await rows<{ status: string }>(
    'select status from orders where checkout_group = $1',
    [checkoutId],
  )
  return new Set(found.map(({ status }) => status))
}

describe('the same checkout again', () => {
  testRace(
    'a double click, fifty times at once: one checkout, one payment, equal answers',
    1,
    async () => {
      const input = await both()
      const before = await countOf('orders')
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => placeCheckout(customer, input)),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect((await countOf('orders')) - before).toBe(2)
      const paymentId = answers[0]?.paymentId
      expect(await countOf('payments where id = $1', [paymentId])).toBe(1)
      expect(await countOf('core.payment_allocations where payment_id = $1', [paymentId])).toBe(2)
      expect(await countOf('sandbox.payments where payment_id = $1', [paymentId])).toBe(1)
    },
  )

  test('the same key with another line, sum, method or code is refused and writes nothing', async () => {
    const input = await both()
    await placeCheckout(customer, input)
    const before = [await countOf('orders'), await countOf('payments')]
    const others = [
      { ...input, lines: input.lines.slice(0, 1), expectedTotalMinor: 26_250 },
      { ...input, lines: input.lines.toReversed() },
      { ...input, expectedTotalMinor: bothMinor + 1 },
      { ...input, method: 'card' as const },
      { ...input, couponCodes: ['AUTRE'] },
    ]
    const outcomes = await Promise.allSettled(others.map((other) => placeCheckout(customer, other)))
    expect(refusals(outcomes)).toEqual(others.map(() => 'request/idempotency-key-reused'))
    expect([await countOf('orders'), await countOf('payments')]).toEqual(before)
  })

  test('a failure after storing undoes all of it, and the same request may try again', async () => {
    const input = await both()
    armFailpoint('place-checkout:stored', 'throw')
    await expect(placeCheckout(customer, input)).rejects.toThrow(/failpoint/)
    const [undone] = await rows<{ checkout_group: string }>(
      'select checkout_group from orders order by id desc limit 1',
    )
    expect(await statuses(undone?.checkout_group ?? '')).toEqual(new Set(['expired']))
    const again = await placeCheckout(customer, input)
    expect(await statuses(again.checkoutId)).toEqual(new Set(['awaiting_payment']))
  })

  testRace('the lines of a cart are ordered once, from however many tabs', 1, async () => {
    const poster = await publishService(market)
    await addToCart(customer, lineOf(poster))
    const cart = await getCart(customer, { coupon: [], locale: 'fr' })
    const cartLineId = cart.lines[0]?.id
    const input = checkoutOf([], 10_500, { lines: [{ ...lineOf(poster), cartLineId }] })
    await Promise.all(Array.from({ length: 20 }, () => placeCheckout(customer, input)))
    expect(await countOf('orders where service_id = $1', [poster])).toBe(1)
    expect(await countOf('core.cart_lines where id = $1', [cartLineId])).toBe(0)
  })
})

describe('one checkout, several hands', () => {
  testRace(
    'given up, expired, paid and asked about at once: all of it paid or all of it given back',
    15,
    async () => {
      const placed = await placeCheckout(customer, await both())
      await market.payAt(placed.paymentId)
      await rows(
        `update orders set timer_at = now() - interval '1 minute' where checkout_group = $1`,
        [placed.checkoutId],
      )
      const [first, second] = placed.orders.map(({ orderId }) => orderId)
      await Promise.allSettled([
        confirmPayment(system, placed),
        cancelPayment(customer, { orderId: second ?? '' }),
        runOrderTimer(system, { orderId: first ?? '', transition: 'expire' }),
        cancelCheckout(customer, placed),
        runOrderTimer(system, { orderId: second ?? '', transition: 'expire' }),
        confirmPayment(system, placed),
      ])
      await confirmPayment(system, placed)
      const ends = await statuses(placed.checkoutId)
      expect(ends.size).toBe(1)
      const refunds = await countOf('core.refunds where payment_id = $1', [placed.paymentId])
      expect([...ends, refunds]).toEqual(
        ends.has('expired') ? ['expired', 2] : ['awaiting_acceptance', 0],
      )
    },
  )

  testRace(
    'two sellers decline at once: each order its own refund, together the whole payment',
    10,
    async () => {
      const placed = await placeCheckout(customer, await both())
      await market.payAt(placed.paymentId)
      await confirmPayment(system, placed)
      const [logo, poster] = placed.orders.map(({ orderId }) => ({ orderId }))
      if (logo === undefined || poster === undefined) throw new Error('two orders')
      const outcomes = await Promise.allSettled([
        declineOrder(ctx(viewers.seller), logo),
        declineOrder(ctx(viewers.otherSeller), poster),
        declineOrder(ctx(viewers.seller), poster),
      ])
      expect(refusals(outcomes)).toEqual(['order/not-found'])
      const [given] = await rows(
        `select sum(amount_minor)::int as given, count(*)::int as refunds from core.refunds
       where payment_id = $1`,
        [placed.paymentId],
      )
      expect(given).toEqual({ given: bothMinor, refunds: 2 })
    },
  )
})
