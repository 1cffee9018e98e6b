import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { CartView, type CartItem } from '../../src/contracts/cart'
import { addToCart } from '../../src/workflows/cart/add-to-cart'
import { changeCartLine } from '../../src/workflows/cart/change-cart-line'
import { clearCart } from '../../src/workflows/cart/clear-cart'
import { getCart } from '../../src/workflows/cart/get-cart'
import { mergeCart } from '../../src/workflows/cart/merge-cart'
import { previewCart } from '../../src/workflows/cart/preview-cart'
import { removeFromCart } from '../../src/workflows/cart/remove-from-cart'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { checkoutOf, lineOf, makeCoupon, publishService } from '../helpers/pricing-market'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)

afterEach(async () => {
  await market.expectCleanLedger()
  await clearCart(customer)
})
afterAll(() => market.close())

const see = async (coupon: string[] = []) =>
  CartView.parse(await getCart(customer, { coupon, locale: 'fr' }))
const logo: CartItem = lineOf(cast.service.id)

describe('a cart', () => {
  test('shows each line with today’s price and what can be paid together, by currency', async () => {
    const poster = await publishService(market)
    const euros = await publishService(market, { currency: 'EUR', priceMinor: 4_500 })
    for (const item of [logo, lineOf(poster, { quantity: 2 }), lineOf(euros)]) {
      await addToCart(customer, item)
    }
    const cart = await see()
    expect(cart.lines).toMatchObject([
      { serviceId: cast.service.id, sellerName: 'Kofi Mensah', packageName: 'Essentiel' },
      { serviceId: poster, quantity: 2, problem: null, previousSubtotalMinor: null },
      { serviceId: euros, quote: { currency: 'EUR', subtotalMinor: 4_500 } },
    ])
    expect(cart.groups).toMatchObject([
      { currency: 'XOF', subtotalMinor: 45_000, serviceFeeMinor: 2_250, totalMinor: 47_250 },
      { currency: 'EUR', lineIds: [cart.lines[2]?.id], subtotalMinor: 4_500 },
    ])
  })

  test('the same choices are one line; another package or extra is another line', async () => {
    await addToCart(customer, logo)
    await addToCart(customer, { ...logo, quantity: 3 })
    await addToCart(customer, { ...logo, package: 'premium' })
    expect((await see()).lines).toMatchObject([{ quantity: 3 }, { package: 'premium' }])
  })

  test('a line changes, and one that becomes equal to another takes its place', async () => {
    await addToCart(customer, logo)
    await addToCart(customer, { ...logo, package: 'premium' })
    const [basic, premium] = (await see()).lines
    await changeCartLine(customer, { id: basic?.id ?? '', quantity: 2 })
    await changeCartLine(customer, { id: premium?.id ?? '', package: 'basic' })
    expect((await see()).lines).toMatchObject([{ id: premium?.id, package: 'basic', quantity: 1 }])
  })

  test('a price that changed is shown with the one before, until the line is confirmed', async () => {
    const id = await publishService(market)
    await addToCart(customer, lineOf(id))
    await rows(
      `update services set packages = jsonb_set(packages, '{0,priceMinor}', '12000') where id = $1`,
      [id],
    )
    const [line] = (await see()).lines
    expect(line).toMatchObject({ previousSubtotalMinor: 10_000, quote: { subtotalMinor: 12_000 } })
    await changeCartLine(customer, { id: line?.id ?? '' })
    expect((await see()).lines).toMatchObject([{ previousSubtotalMinor: null }])
  })

  test.each([
    ['service_gone', `update services set _status = 'draft' where id = $1`],
    ['choice_gone', `update services set packages = '[]' where id = $1`],
    [
      'seller_unavailable',
      `insert into core.vacations (seller_id, first_day, starts_at, message, is_shown)
       select seller_id, current_date, now() - interval '1 hour', '', true
         from services where id = $1`,
    ],
  ])(
    'a line that cannot be ordered any more says %s and is paid by nobody',
    async (problem, sql) => {
      const id = await publishService(market)
      await addToCart(customer, lineOf(id))
      await addToCart(customer, logo)
      await rows(sql, [id])
      const cart = await see()
      await rows('delete from core.vacations')
      expect(cart.lines).toMatchObject([
        { problem, quote: null, serviceTitle: 'Je dessine votre affiche' },
        { problem: null },
      ])
      expect(cart.groups).toMatchObject([{ currency: 'XOF', subtotalMinor: 25_000 }])
    },
  )

  test('coupons are counted in its sums, and those that take nothing off say why', async () => {
    const { code } = await makeCoupon(market)
    await addToCart(customer, logo)
    const cart = await see([code, 'NULLE-PART'])
    expect(cart.groups).toMatchObject([{ discountMinor: 2_500, totalMinor: 23_625 }])
    expect(cart.refusedCoupons).toEqual([{ code: 'NULLE-PART', because: 'coupon/not-found' }])
  })

  test('is its owner’s alone', async () => {
    await addToCart(customer, logo)
    const [line] = (await see()).lines
    const stranger = ctx(viewers.stranger)
    expect((await getCart(stranger, { coupon: [], locale: 'fr' })).lines).toEqual([])
    const id = line?.id ?? ''
    const attacks = await Promise.allSettled([
      removeFromCart(stranger, { id }),
      changeCartLine(stranger, { id, quantity: 9 }),
      addToCart(ctx(viewers.anonymous), logo),
      addToCart(ctx(viewers.seller), logo),
      addToCart(customer, { ...logo, extraIds: ['x'] }),
      addToCart(customer, lineOf(uuidv7())),
    ])
    expect(refusals(attacks)).toEqual([
      'cart/line-not-found',
      'cart/line-not-found',
      'account/sign-in-required',
      'order/own-service',
      'request/invalid',
      'service/not-found',
    ])
    expect((await see()).lines).toMatchObject([{ quantity: 1 }])
    await removeFromCart(customer, { id })
    expect((await see()).lines).toEqual([])
  })

  test('holds ten lines, whoever fills it at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 14 }, () => publishService(market)))
    const outcomes = await Promise.allSettled(ids.map((id) => addToCart(customer, lineOf(id))))
    expect(refusals(outcomes)).toEqual(Array.from({ length: 4 }, () => 'cart/full'))
    expect((await see()).lines).toHaveLength(10)
  })
})

describe('a guest’s cart', () => {
  test('is priced as a member’s is, without being stored', async () => {
    const before = await market.countOf('core.cart_lines')
    const cart = CartView.parse(
      await previewCart(ctx(viewers.anonymous), {
        lines: [logo, lineOf(uuidv7())],
        couponCodes: [],
        locale: 'fr',
      }),
    )
    expect(cart).toMatchObject({
      lines: [
        { id: '0', problem: null },
        { id: '1', problem: 'service_gone' },
      ],
      groups: [{ lineIds: ['0'], totalMinor: 26_250 }],
    })
    expect(await market.countOf('core.cart_lines')).toBe(before)
  })

  test('joins the cart at sign-in: what lies there stays, what is gone or own is left out', async () => {
    const poster = await publishService(market)
    const own = await publishService(market)
    await rows('update services set seller_id = $1 where id = $2', [cast.kofiSeller.id, own])
    await addToCart(customer, { ...logo, quantity: 4 })
    await mergeCart(customer, { lines: [logo, lineOf(poster), lineOf(uuidv7())] })
    await mergeCart(customer, { lines: [logo, lineOf(poster)] })
    expect((await see()).lines).toMatchObject([
      { serviceId: cast.service.id, quantity: 4 },
      { serviceId: poster, quantity: 1 },
    ])
    await mergeCart(ctx(viewers.seller), { lines: [lineOf(own)] })
    expect((await getCart(ctx(viewers.seller), { coupon: [], locale: 'fr' })).lines).toEqual([])
  })

  test('of more lines than fit fills the cart and refuses nobody', async () => {
    const ids = await Promise.all(Array.from({ length: 9 }, () => publishService(market)))
    await mergeCart(customer, { lines: ids.map((id) => lineOf(id)) })
    await mergeCart(customer, { lines: [logo, { ...logo, package: 'premium' }] })
    expect((await see()).lines).toHaveLength(10)
  })
})

test('lines that are ordered leave the cart with the order, all or none', async () => {
  const poster = await publishService(market)
  await addToCart(customer, logo)
  await addToCart(customer, lineOf(poster))
  const cart = await see()
  const lines = cart.lines
    .slice(0, 1)
    .map(({ serviceId, package: tier, extraIds, quantity, id }) => ({
      serviceId,
      package: tier,
      extraIds,
      quantity,
      cartLineId: id,
    }))
  const wrong = placeCheckout(customer, checkoutOf([], 1, { lines }))
  await expect(wrong).rejects.toMatchObject({ code: 'order/price-changed' })
  expect((await see()).lines).toHaveLength(2)
  await placeCheckout(customer, checkoutOf([], 26_250, { lines }))
  expect((await see()).lines).toMatchObject([{ serviceId: poster }])
})
