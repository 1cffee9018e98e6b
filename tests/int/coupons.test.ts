import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { CreateCoupon } from '../../src/contracts/coupons'
import { CouponCode, type PlaceOrder } from '../../src/contracts/orders'
import { ownCoupons } from '../../src/queries/coupons/own-coupons'
import { createCoupon } from '../../src/workflows/coupons/create-coupon'
import { deactivateCoupon } from '../../src/workflows/coupons/deactivate-coupon'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { getQuote } from '../../src/workflows/orders/get-quote'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { basicOrder, coreMarket, viewers } from '../helpers/core-market'
import { makeCoupon, makeCustomers, publishService } from '../helpers/pricing-market'

const market = coreMarket()
const { ctx, rows, countOf } = market
const system = ctx(viewers.system)

afterEach(async () => {
  await market.expectCleanLedger()
  await expectTrueCounters()
})
afterAll(() => market.close())

/** What each counter says is what the redemptions say. */
const expectTrueCounters = async () => {
  const wrong = await rows(
    `select k.coupon_id from core.coupon_counters k where k.taken <> (
       select count(*) from core.coupon_redemptions r
       where r.coupon_id = k.coupon_id and r.status <> 'released')`,
  )
  expect(wrong).toEqual([])
}

/** Kofi's logo for 25,000 with a code; the fee is 5 % of what is left. */
const withCode = (couponCode: string, expectedTotalMinor: number): Partial<PlaceOrder> => ({
  couponCode,
  expectedTotalMinor,
})
const tenOff = 23_625
const redemption = async (orderId: string) => {
  const [row] = await rows<{ status: string }>(
    'select status from core.coupon_redemptions where order_id = $1',
    [orderId],
  )
  return row?.status ?? null
}
const pay = async (placed: { paymentId: string }) => {
  await market.payAt(placed.paymentId)
  await confirmPayment(system, { paymentId: placed.paymentId })
}

describe('an order with a coupon', () => {
  test('freezes the discount, who bears it, and what the platform adds', async () => {
    const { code } = await makeCoupon(market)
    const placed = await market.place(withCode(CouponCode.parse(` ${code.toLowerCase()} `), tenOff))
    const [order] = await rows(
      `select discount_minor, subsidy_minor, service_fee_minor, total_minor, commission_minor,
         seller_net_minor, quote -> 'coupon' as coupon from orders where id = $1`,
      [placed.orderId],
    )
    expect(order).toEqual({
      discount_minor: '2500',
      subsidy_minor: '2500',
      service_fee_minor: '1125',
      total_minor: '23625',
      commission_minor: '3750',
      seller_net_minor: '21250',
      coupon: { code, bearer: 'platform', discountMinor: 2_500 },
    })
  })

  test('one of the seller lowers what seller and commission get, and costs the platform nothing', async () => {
    const { code } = await makeCoupon(market, { sellerId: cast.kofiSeller.id })
    const placed = await market.place(withCode(code, tenOff))
    const [order] = await rows(
      'select subsidy_minor, commission_minor, seller_net_minor from orders where id = $1',
      [placed.orderId],
    )
    expect(order).toEqual({
      subsidy_minor: '0',
      commission_minor: '3375',
      seller_net_minor: '19125',
    })
  })

  test('holds its coupon while unpaid, uses it when paid', async () => {
    const { code } = await makeCoupon(market, { maxUses: 1 })
    const placed = await market.place(withCode(code, tenOff))
    expect(await redemption(placed.orderId)).toBe('reserved')
    await pay(placed)
    expect(await redemption(placed.orderId)).toBe('used')
    await expect(market.place(withCode(code, tenOff), viewers.stranger)).rejects.toMatchObject({
      code: 'coupon/used-up',
    })
  })

  test('gives its coupon back when the customer gives up and when it expires', async () => {
    const { code } = await makeCoupon(market, { maxUses: 1, maxUsesPerCustomer: 1 })
    const first = await market.place(withCode(code, tenOff))
    await cancelPayment(ctx(viewers.customer), first)
    expect(await redemption(first.orderId)).toBe('released')
    const second = await market.place(withCode(code, tenOff))
    await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
      second.orderId,
    ])
    expect(await runOrderTimer(system, { ...second, transition: 'expire' })).toBe(true)
    expect(await redemption(second.orderId)).toBe('released')
    const third = await market.place(withCode(code, tenOff))
    expect(await redemption(third.orderId)).toBe('reserved')
  })

  test('a full refund gives the coupon back: nobody kept a discount', async () => {
    const { code } = await makeCoupon(market, { maxUses: 1, maxUsesPerCustomer: 1 })
    const placed = await market.place(withCode(code, tenOff))
    await pay(placed)
    await declineOrder(ctx(viewers.seller), placed)
    expect(await redemption(placed.orderId)).toBe('released')
    const again = await market.place(withCode(code, tenOff))
    await pay(again)
    await acceptOrder(ctx(viewers.seller), again)
    expect(await redemption(again.orderId)).toBe('used')
  })

  test('a payment that comes too late uses no coupon: it is given back whole', async () => {
    const { id, code } = await makeCoupon(market, { maxUses: 1 })
    const placed = await market.place(withCode(code, tenOff))
    await market.payAt(placed.paymentId)
    await cancelPayment(ctx(viewers.customer), placed)
    await confirmPayment(system, { paymentId: placed.paymentId })
    expect(await redemption(placed.orderId)).toBe('released')
    expect(await countOf('core.coupon_counters where coupon_id = $1 and taken = 0', [id])).toBe(1)
  })

  test('placing and giving up again and again leaves nothing behind', async () => {
    const { id, code } = await makeCoupon(market, { maxUses: 2, maxUsesPerCustomer: 1 })
    for (let round = 0; round < 10; round += 1) {
      const placed = await market.place(withCode(code, tenOff))
      await cancelPayment(ctx(viewers.customer), placed)
    }
    const [counter] = await rows('select taken from core.coupon_counters where coupon_id = $1', [
      id,
    ])
    expect(counter).toEqual({ taken: 0 })
  })
})

describe('a coupon takes nothing off', () => {
  const cases: [string, () => Promise<{ code: string }>, string][] = [
    ['a code nobody has', async () => ({ code: 'RIEN-DU-TOUT' }), 'coupon/not-found'],
    [
      'for another service',
      async () => makeCoupon(market, { serviceIds: [await publishService(market)] }),
      'coupon/not-applicable',
    ],
    [
      'of another seller',
      () => makeCoupon(market, { sellerId: cast.fatouSeller.id }),
      'coupon/not-applicable',
    ],
    [
      'that the platform gives for another seller only',
      () => makeCoupon(market, { onlySellerId: cast.fatouSeller.id }),
      'coupon/not-applicable',
    ],
    [
      'above what is ordered',
      () => makeCoupon(market, { minSubtotal: { XOF: 25_001 } }),
      'coupon/below-minimum',
    ],
    [
      'that is over',
      () => makeCoupon(market, { endsAt: new Date(Date.now() - 1000) }),
      'coupon/expired',
    ],
    [
      'for other currencies',
      () => makeCoupon(market, { fixed: { EUR: 500 } }),
      'coupon/not-applicable',
    ],
  ]
  test.each(cases)('%s is refused with its reason, nothing is written', async (_n, make, code) => {
    const coupon = await make()
    const before = await countOf('orders')
    await expect(market.place(withCode(coupon.code, tenOff))).rejects.toMatchObject({ code })
    expect(await countOf('orders')).toBe(before)
    const { serviceId, extraIds, quantity } = basicOrder()
    const asked = { serviceId, package: 'basic', extraIds, quantity, locale: 'fr' } as const
    await expect(
      getQuote(ctx(viewers.customer), { ...asked, couponCode: coupon.code }),
    ).rejects.toMatchObject({ code })
  })

  test('for the category of the service and the one above it, it does', async () => {
    for (const category of [cast.category, cast.rootCategory]) {
      const { code } = await makeCoupon(market, { categoryIds: [category.id] })
      const placed = await market.place(withCode(code, tenOff))
      expect(await redemption(placed.orderId)).toBe('reserved')
    }
  })
})

describe('the limits of a coupon', () => {
  test('per customer: the second order is refused, another customer is not', async () => {
    const { code } = await makeCoupon(market, { maxUsesPerCustomer: 1 })
    await market.place(withCode(code, tenOff))
    await expect(market.place(withCode(code, tenOff))).rejects.toMatchObject({
      code: 'coupon/already-used',
    })
    await market.place(withCode(code, tenOff), viewers.stranger)
  })

  test('first order only: not for who has one, again for whom everything was given back', async () => {
    const [person] = await makeCustomers(market, 1)
    if (person === undefined) throw new Error('nobody')
    const { code } = await makeCoupon(market, { isFirstOrderOnly: true })
    const first = await placeOrder(ctx(person), basicOrder())
    const welcome = () => placeOrder(ctx(person), { ...basicOrder(), ...withCode(code, tenOff) })
    await expect(welcome()).rejects.toMatchObject({ code: 'coupon/first-order-only' })
    await cancelPayment(ctx(person), first)
    const placed = await welcome()
    await market.payAt(placed.paymentId)
    await confirmPayment(system, placed)
    const other = await makeCoupon(market, { isFirstOrderOnly: true })
    const again = { ...basicOrder(), ...withCode(other.code, tenOff) }
    await expect(placeOrder(ctx(person), again)).rejects.toMatchObject({
      code: 'coupon/first-order-only',
    })
  })

  test('hold in SQL: one more redemption than allowed is refused whoever writes it', async () => {
    const { id, code } = await makeCoupon(market, { maxUses: 1 })
    await market.place(withCode(code, tenOff))
    const unlimited = await makeCoupon(market)
    const other = await market.place(withCode(unlimited.code, tenOff))
    const forged = rows(
      `insert into core.coupon_redemptions
         (order_id, coupon_id, customer_id, currency, discount_minor, reserved_at)
       values ($1, $2, $3, 'XOF', 2500, now())`,
      [other.orderId, id, cast.awa.id],
    )
    await expect(forged).rejects.toThrow(/used up/)
  })

  test.each([
    ['the status of a released one', `set status = 'used'`, /no such change/],
    ['the amount', 'set discount_minor = 1', /no such change/],
  ])('%s cannot be changed by hand', async (_what, change, message) => {
    const { code } = await makeCoupon(market)
    const placed = await market.place(withCode(code, tenOff))
    await cancelPayment(ctx(viewers.customer), placed)
    const work = rows(`update core.coupon_redemptions ${change} where order_id = $1`, [
      placed.orderId,
    ])
    await expect(work).rejects.toThrow(message)
  })

  test('a redemption is never deleted', async () => {
    await expect(rows('delete from core.coupon_redemptions')).rejects.toThrow(/only appended/)
  })
})

describe('a seller’s coupons', () => {
  const kofis = (overrides: object) =>
    CreateCoupon.parse({ code: 'kofi-20', kind: 'percentage', bps: 2_000, ...overrides })

  test('made, listed with its uses, used, ended', async () => {
    const seller = ctx(viewers.seller)
    const { id } = await createCoupon(seller, kofis({ serviceIds: [cast.service.id], maxUses: 5 }))
    const total = 21_000
    await market.place(withCode('KOFI-20', total))
    const [newest] = await ownCoupons(seller)
    expect(newest).toMatchObject({
      id,
      code: 'KOFI-20',
      bearer: 'seller',
      bps: 2_000,
      usedCount: 1,
      maxUses: 5,
      maxUsesPerCustomer: 1,
      isActive: true,
      services: [{ id: cast.service.id, title: cast.service.title }],
    })
    await deactivateCoupon(seller, { id })
    await expect(market.place(withCode('KOFI-20', total), viewers.stranger)).rejects.toMatchObject({
      code: 'coupon/not-found',
    })
  })

  test('a code is theirs once; another seller may have it too', async () => {
    await createCoupon(ctx(viewers.seller), kofis({ code: 'FETE' }))
    await expect(createCoupon(ctx(viewers.seller), kofis({ code: 'fete' }))).rejects.toMatchObject({
      code: 'coupon/code-taken',
    })
    await createCoupon(ctx(viewers.otherSeller), kofis({ code: 'FETE', bps: 5_000 }))
    const placed = await market.place(withCode('FETE', 21_000))
    expect(await redemption(placed.orderId)).toBe('reserved')
  })

  test('nobody makes one for services of others, or ends one of others', async () => {
    const work = createCoupon(
      ctx(viewers.otherSeller),
      kofis({ code: 'VOL', serviceIds: [cast.service.id] }),
    )
    await expect(work).rejects.toMatchObject({ fields: { serviceIds: 'choice' } })
    expect(await countOf(`coupons where code = 'VOL'`)).toBe(0)
    const { id } = await createCoupon(ctx(viewers.seller), kofis({ code: 'A-MOI' }))
    await expect(deactivateCoupon(ctx(viewers.otherSeller), { id })).rejects.toMatchObject({
      code: 'coupon/not-found',
    })
    await expect(createCoupon(ctx(viewers.customer), kofis({}))).rejects.toMatchObject({
      code: 'seller/profile-required',
    })
  })
})
