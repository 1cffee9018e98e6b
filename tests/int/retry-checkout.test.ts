import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { getCheckout } from '../../src/queries/checkouts/get-checkout'
import { getOrder } from '../../src/queries/orders/get-order'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { retryCheckout } from '../../src/workflows/orders/retry-checkout'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { newOffer, offerDesk } from '../helpers/offers'
import { checkoutOf, lineOf, makeCoupon, publishService } from '../helpers/pricing-market'

const market = coreMarket()
const { ctx, rows, countOf, statusOf } = market
const customer = ctx(viewers.customer)
const system = ctx(viewers.system)
const desk = offerDesk(market)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const retry = (checkoutId: string, expectedTotalMinor: number, overrides = {}) =>
  retryCheckout(customer, {
    checkoutId,
    expectedTotalMinor,
    method: 'card',
    locale: 'fr',
    idempotencyKey: uuidv7(),
    ...overrides,
  })

/** The provider says no, and we have heard it. */
const decline = async (placed: { paymentId: string }) => {
  await market.payAt(placed.paymentId, 'decline')
  expect(await confirmPayment(system, placed)).toBe('failed')
}

const capture = async (placed: { paymentId: string }) => {
  await market.payAt(placed.paymentId)
  expect(await confirmPayment(system, placed)).toBe('captured')
}

describe('paying again after a payment that failed', () => {
  test('orders the same with its coupon, gives up what waited, and is paid once', async () => {
    const poster = await publishService(market)
    const { code, id: couponId } = await makeCoupon(market, { maxUses: 1, serviceIds: [poster] })
    const lines = [{ ...lineOf(cast.service.id), quantity: 2 }, lineOf(poster)]
    const asked = checkoutOf([], 61_950, { lines, couponCodes: [code] })
    const first = await placeCheckout(customer, asked)
    const open = await getCheckout(customer, { id: first.checkoutId })
    expect(open.mayPayAgain).toBe(false)
    await decline(first)
    const failed = await getCheckout(customer, { id: first.checkoutId })
    expect(failed).toMatchObject({ status: 'awaiting_payment', mayPayAgain: true })

    const again = await retry(first.checkoutId, failed.totalMinor)
    expect(await getCheckout(customer, { id: first.checkoutId })).toMatchObject({
      status: 'closed',
    })
    const second = await getCheckout(customer, { id: again.checkoutId })
    expect(second).toMatchObject({ method: 'card', totalMinor: failed.totalMinor })
    const chosen = ({ orders }: typeof second) =>
      orders
        .map((order) => `${order.serviceTitle}: ${order.packageName}, ${order.totalMinor}`)
        .toSorted((a, b) => a.localeCompare(b))
    expect(chosen(second)).toEqual(chosen(failed))
    expect(
      await countOf(`core.coupon_redemptions where coupon_id = $1 and status <> 'released'`, [
        couponId,
      ]),
    ).toBe(1)
    await capture(again)
    expect(await getCheckout(customer, { id: again.checkoutId })).toMatchObject({ status: 'paid' })
  })

  test('money that comes for the first payment after all is given back', async () => {
    const first = await market.place()
    const { orderId } = first
    await decline(first)
    const { checkout, mayPayAgain, quote } = await getOrder(customer, { id: orderId })
    expect(mayPayAgain).toBe(true)
    const again = await retry(checkout.id, quote.totalMinor)
    await rows(`update sandbox.payments set state = 'succeeded' where payment_id = $1`, [
      first.paymentId,
    ])
    expect(await confirmPayment(system, first)).toBe('late')
    await capture(again)
    expect(await statusOf(orderId)).toBe('expired')
    const refunds = await rows('select amount_minor from core.refunds where order_id = $1', [
      orderId,
    ])
    expect(refunds).toEqual([{ amount_minor: String(quote.totalMinor) }])
  })

  test('an offer is accepted anew; the first order lets go of it', async () => {
    const offerId = await desk.send({ ...newOffer() })
    const first = await desk.accept(offerId)
    await decline(first)
    const { checkout, quote } = await getOrder(customer, { id: first.orderId })
    const again = await retry(checkout.id, quote.totalMinor)
    const [offer] = await rows('select status, order_id from offers where id = $1', [offerId])
    expect(offer).toEqual({ status: 'ordered', order_id: again.orders[0]?.orderId })
    await capture(again)
    expect(await statusOf(first.orderId)).toBe('expired')
  })

  test('the same key twice, and two at once, are one checkout', async () => {
    const first = await market.place()
    await decline(first)
    const { checkout, quote } = await getOrder(customer, { id: first.orderId })
    const key = { idempotencyKey: uuidv7() }
    const both = await Promise.all([
      retry(checkout.id, quote.totalMinor, key),
      retry(checkout.id, quote.totalMinor, key),
    ])
    expect(new Set(both.map(({ checkoutId }) => checkoutId)).size).toBe(1)
    expect(await retry(checkout.id, quote.totalMinor, key)).toMatchObject({
      checkoutId: both[0].checkoutId,
    })
  })
})

describe('what paying again refuses', () => {
  test('a payment that is open, and one that arrived', async () => {
    const first = await market.place()
    const { checkout, quote } = await getOrder(customer, { id: first.orderId })
    const open = retry(checkout.id, quote.totalMinor)
    await expect(open).rejects.toMatchObject({ code: 'checkout/not-retryable' })
    await capture(first)
    const paid = retry(checkout.id, quote.totalMinor)
    await expect(paid).rejects.toMatchObject({ code: 'checkout/not-retryable' })
  })

  test('another price: nothing changes, and the new total is told', async () => {
    const poster = await publishService(market)
    const first = await placeCheckout(customer, checkoutOf([poster], 10_500))
    await decline(first)
    await rows(
      `update services set packages = jsonb_set(packages, '{0,priceMinor}', '11000')
       where id = $1`,
      [poster],
    )
    await expect(retry(first.checkoutId, 10_500)).rejects.toMatchObject({
      code: 'order/price-changed',
      details: { totalMinor: 11_550 },
    })
    expect(await statusOf(first.orders[0]?.orderId ?? '')).toBe('awaiting_payment')
    await retry(first.checkoutId, 11_550)
    expect(await statusOf(first.orders[0]?.orderId ?? '')).toBe('expired')
  })

  test('others’ checkouts and none alike', async () => {
    const first = await market.place()
    await decline(first)
    const { checkout } = await getOrder(customer, { id: first.orderId })
    const input = {
      expectedTotalMinor: 26_250,
      method: 'card',
      locale: 'fr',
      idempotencyKey: uuidv7(),
    } as const
    const outcomes = await Promise.allSettled([
      retryCheckout(ctx(viewers.stranger), { ...input, checkoutId: checkout.id }),
      retryCheckout(customer, { ...input, checkoutId: uuidv7() }),
      retryCheckout(ctx(viewers.anonymous), { ...input, checkoutId: checkout.id }),
    ])
    expect(refusals(outcomes)).toEqual([
      'checkout/not-found',
      'checkout/not-found',
      'account/sign-in-required',
    ])
  })
})
