import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { CheckoutView } from '../../src/contracts/checkout'
import { armFailpoint } from '../../src/store/failpoint'
import { getCheckout } from '../../src/queries/checkouts/get-checkout'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelCheckout } from '../../src/workflows/orders/cancel-checkout'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { pollPayment } from '../../src/workflows/payments/poll-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { checkoutOf, lineOf, makeCoupon, makeRule, publishService } from '../helpers/pricing-market'

const market = coreMarket()
const { ctx, rows, countOf, statusOf } = market
const customer = ctx(viewers.customer)
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

/** Kofi's logo (25,000) and a poster of Fatou's (10,000), 5 % of each as the fee. */
const bothMinor = 36_750
const placeBoth = async (overrides = {}) => {
  const poster = await publishService(market)
  const placed = await placeCheckout(
    customer,
    checkoutOf([cast.service.id, poster], bothMinor, overrides),
  )
  const [logo, other] = placed.orders
  if (logo === undefined || other === undefined) throw new Error('two orders')
  return { ...placed, poster, logo: logo.orderId, other: other.orderId }
}
const placePaid = async () => {
  const placed = await placeBoth()
  await market.payAt(placed.paymentId)
  expect(await confirmPayment(system, placed)).toBe('captured')
  return placed
}
const see = async (id: string) => CheckoutView.parse(await getCheckout(customer, { id }))
const statuses = (placed: { logo: string; other: string }) =>
  Promise.all([statusOf(placed.logo), statusOf(placed.other)])

describe('a checkout of two sellers', () => {
  test('makes one order for each, and one payment that their amounts add up to', async () => {
    const placed = await placeBoth()
    const stored = await rows(
      `select o.seller_id, o.status, a.amount_minor, o.total_minor, p.amount_minor as paid
       from orders o join core.payment_allocations a on a.order_id = o.id
       join payments p on p.id = a.payment_id
       where p.id = $1 and o.checkout_group = $2 order by o.total_minor desc`,
      [placed.paymentId, placed.checkoutId],
    )
    const common = { status: 'awaiting_payment', paid: '36750' }
    expect(stored).toEqual([
      {
        ...common,
        seller_id: cast.kofiSeller.id,
        amount_minor: '26250',
        total_minor: '26250',
      },
      {
        ...common,
        seller_id: cast.fatouSeller.id,
        amount_minor: '10500',
        total_minor: '10500',
      },
    ])
    const [sandbox] = await rows<{ amount_minor: string; return_url: string }>(
      'select amount_minor, return_url from sandbox.payments where payment_id = $1',
      [placed.paymentId],
    )
    expect(sandbox?.amount_minor).toBe('36750')
    expect(sandbox?.return_url).toContain(`/fr/checkout/${placed.checkoutId}?returned=1`)
    const page = await see(placed.checkoutId)
    expect(page).toMatchObject({ status: 'awaiting_payment', totalMinor: bothMinor })
    expect(page.redirectUrl).toBe(placed.redirectUrl)
    expect(page.orders).toHaveLength(2)
  })

  test('is captured once, each order into its own account', async () => {
    const placed = await placePaid()
    await confirmPayment(system, placed)
    expect(await statuses(placed)).toEqual(['awaiting_acceptance', 'awaiting_acceptance'])
    expect(await market.captures(placed.logo)).toBe(1)
    expect(await market.captures(placed.other)).toBe(1)
    expect(await see(placed.checkoutId)).toMatchObject({ status: 'paid', redirectUrl: null })
  })

  test('after it is paid each order lives alone: one is refunded, the other completes', async () => {
    const placed = await placePaid()
    await declineOrder(ctx(viewers.otherSeller), { orderId: placed.other })
    const [refund] = await rows<{ id: string; amount_minor: string }>(
      'select id, amount_minor from core.refunds where payment_id = $1',
      [placed.paymentId],
    )
    expect(refund?.amount_minor).toBe('10500')
    await settleRefund(system, { refundId: refund?.id ?? '' })
    const seller = ctx(viewers.seller)
    await acceptOrder(seller, { orderId: placed.logo })
    await deliverOrder(seller, { orderId: placed.logo, message: 'Voici.', fileIds: [] })
    await acceptDelivery(customer, { orderId: placed.logo })
    expect(await statuses(placed)).toEqual(['completed', 'cancelled'])
    const [payment] = await rows('select status, refunded_minor from payments where id = $1', [
      placed.paymentId,
    ])
    expect(payment).toEqual({ status: 'partially_refunded', refunded_minor: '10500' })
  })

  test('given up through one of its orders, all of it is, and the payment is stopped once', async () => {
    const placed = await placeBoth()
    await cancelPayment(customer, { orderId: placed.other })
    expect(await statuses(placed)).toEqual(['expired', 'expired'])
    const stops = await market.jobs('cancel_payment')
    expect(stops.filter(({ payload }) => payload.paymentId === placed.paymentId)).toHaveLength(1)
    expect((await see(placed.checkoutId)).status).toBe('closed')
    await expect(cancelCheckout(customer, placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
  })

  test('expires as a whole: the timer of one order takes the others with it', async () => {
    const placed = await placeBoth()
    market.waitHours(2)
    expect(await runOrderTimer(system, { orderId: placed.logo, transition: 'expire' })).toBe(true)
    expect(await runOrderTimer(system, { orderId: placed.other, transition: 'expire' })).toBe(false)
    expect(await statuses(placed)).toEqual(['expired', 'expired'])
  })

  test('paid too late, all of it is given back, order by order', async () => {
    const placed = await placeBoth()
    await market.payAt(placed.paymentId)
    await cancelCheckout(customer, placed)
    expect(await confirmPayment(system, placed)).toBe('late')
    const refunds = await rows<{ id: string }>(
      'select id from core.refunds where payment_id = $1',
      [placed.paymentId],
    )
    for (const { id } of refunds) await settleRefund(system, { refundId: id })
    const [payment] = await rows('select status, refunded_minor from payments where id = $1', [
      placed.paymentId,
    ])
    expect(payment).toEqual({ status: 'refunded', refunded_minor: '36750' })
  })

  test('a payment of another amount captures none of them', async () => {
    const placed = await placeBoth()
    await arrangeFault(market.db, { operation: 'pay', fault: 'wrong_amount' })
    await market.payAt(placed.paymentId)
    expect(await confirmPayment(system, placed)).toBe('quarantined')
    expect(await statuses(placed)).toEqual(['awaiting_payment', 'awaiting_payment'])
  })

  test('refused by the provider, none of it stays and the key may try again', async () => {
    const poster = await publishService(market)
    const input = checkoutOf([cast.service.id, poster], bothMinor)
    await arrangeFault(market.db, { operation: 'create', fault: 'reject' })
    await expect(placeCheckout(customer, input)).rejects.toMatchObject({
      code: 'payment/provider-unavailable',
    })
    expect(await countOf(`orders where service_id = $1 and status = 'expired'`, [poster])).toBe(1)
    const again = await placeCheckout(customer, input)
    expect((await see(again.checkoutId)).status).toBe('awaiting_payment')
  })

  test('stored and not opened, a job opens its payment', async () => {
    await arrangeFault(market.db, { operation: 'create', fault: 'timeout' })
    const placed = await placeBoth()
    expect(placed.redirectUrl).toBeNull()
    await pollPayment(system, { paymentId: placed.paymentId, attempt: 1 })
    expect((await see(placed.checkoutId)).redirectUrl).not.toBeNull()
  })

  test('a failure while it expires leaves all of it as it was', async () => {
    const placed = await placeBoth()
    armFailpoint('move-order:cancel_payment', 'throw')
    await expect(cancelCheckout(customer, placed)).rejects.toThrow(/failpoint/)
    expect(await statuses(placed)).toEqual(['awaiting_payment', 'awaiting_payment'])
  })
})

describe('what a checkout refuses', () => {
  test('services of two currencies', async () => {
    const euros = await publishService(market, { currency: 'EUR', priceMinor: 4_500 })
    const before = await countOf('orders')
    const work = placeCheckout(customer, checkoutOf([cast.service.id, euros], 30_000))
    await expect(work).rejects.toMatchObject({ code: 'checkout/mixed-currencies' })
    expect(await countOf('orders')).toBe(before)
  })

  test('a line that cannot be ordered: none of the others is', async () => {
    const poster = await publishService(market)
    const before = await countOf('orders')
    await rows(`update services set _status = 'draft' where id = $1`, [poster])
    const work = placeCheckout(customer, checkoutOf([cast.service.id, poster], bothMinor))
    await expect(work).rejects.toMatchObject({ code: 'service/not-found' })
    const own = placeCheckout(ctx(viewers.seller), checkoutOf([cast.service.id], 26_250))
    await expect(own).rejects.toMatchObject({ code: 'order/own-service' })
    expect(await countOf('orders')).toBe(before)
  })

  test('others’ eyes and hands: the same answer as for no checkout', async () => {
    const { checkoutId } = await placeBoth()
    const outcomes = await Promise.allSettled([
      getCheckout(ctx(viewers.stranger), { id: checkoutId }),
      getCheckout(ctx(viewers.seller), { id: checkoutId }),
      cancelCheckout(ctx(viewers.stranger), { checkoutId }),
      cancelCheckout(ctx(viewers.seller), { checkoutId }),
      getCheckout(ctx(viewers.anonymous), { id: checkoutId }),
    ])
    expect(refusals(outcomes)).toEqual([
      ...Array.from({ length: 4 }, () => 'checkout/not-found'),
      'account/sign-in-required',
    ])
  })
})

describe('something changes between the page and the payment', () => {
  test.each([
    [
      'the price of a service',
      (id: string) =>
        rows(
          `update services set packages = jsonb_set(packages, '{0,priceMinor}', '11000')
           where id = $1`,
          [id],
        ),
      37_800,
    ],
    [
      'the service fee',
      () =>
        rows(
          `insert into settings (id, fees_service_fee_bps)
           values ('00000000-0000-7000-8000-000000000001', 1000)`,
        ),
      38_500,
    ],
  ])('%s: the customer is asked again, nothing is stored', async (_what, change, totalMinor) => {
    const poster = await publishService(market)
    await change(poster)
    const before = await countOf('orders')
    const input = checkoutOf([cast.service.id, poster], bothMinor)
    await expect(placeCheckout(customer, input)).rejects.toMatchObject({
      code: 'order/price-changed',
      details: { totalMinor },
    })
    expect(await countOf('orders')).toBe(before)
    await placeCheckout(customer, { ...input, expectedTotalMinor: totalMinor })
    await rows('delete from settings')
  })

  test('a coupon that ends: refused with its reason; one that takes less: asked again', async () => {
    const poster = await publishService(market)
    const { id, code } = await makeCoupon(market, { serviceIds: [poster] })
    const input = checkoutOf([cast.service.id, poster], 35_700, { couponCodes: [code] })
    await rows('update coupons set bps = 500 where id = $1', [id])
    await expect(placeCheckout(customer, input)).rejects.toMatchObject({
      code: 'order/price-changed',
      details: { totalMinor: 36_225 },
    })
    await rows(`update coupons set ends_at = now() - interval '1 minute' where id = $1`, [id])
    await expect(placeCheckout(customer, input)).rejects.toMatchObject({ code: 'coupon/expired' })
  })

  test('a commission rule: the customer pays what was shown, the rule of the moment is frozen', async () => {
    const poster = await publishService(market)
    await makeRule(market, { scope: 'service', serviceId: poster, bps: 300 })
    const placed = await placeCheckout(customer, checkoutOf([poster], 10_500))
    const [order] = await rows('select commission_minor from orders where id = $1', [
      placed.orders[0]?.orderId,
    ])
    expect(order).toEqual({ commission_minor: '300' })
  })
})

test('each code of a checkout is used by one line; the orders say which', async () => {
  const poster = await publishService(market)
  const platform = await makeCoupon(market, { maxUsesPerCustomer: 1 })
  const fatous = await makeCoupon(market, { sellerId: cast.fatouSeller.id, fixed: { XOF: 2_000 } })
  const placed = await placeCheckout(
    customer,
    checkoutOf([cast.service.id, poster], 32_025, { couponCodes: [fatous.code, platform.code] }),
  )
  const discounts = await rows(
    `select discount_minor, subsidy_minor, quote -> 'coupon' ->> 'code' as code from orders
     where checkout_group = $1 order by subtotal_minor desc`,
    [placed.checkoutId],
  )
  expect(discounts).toEqual([
    { discount_minor: '2500', subsidy_minor: '2500', code: platform.code },
    { discount_minor: '2000', subsidy_minor: '0', code: fatous.code },
  ])
})

test('one service twice, with other choices, is two orders of one payment', async () => {
  const lines = [
    lineOf(cast.service.id),
    { ...lineOf(cast.service.id), package: 'premium' as const },
  ]
  const placed = await placeCheckout(customer, checkoutOf([], 89_250, { lines }))
  await market.payAt(placed.paymentId)
  expect(await confirmPayment(system, placed)).toBe('captured')
  expect((await see(placed.checkoutId)).orders.map(({ packageName }) => packageName)).toEqual([
    'Essentiel',
    'Complet',
  ])
})
