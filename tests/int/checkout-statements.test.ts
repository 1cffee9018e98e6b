import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { actOnPayment } from '../../plugins/payments-sandbox/payments'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { checkoutOf, makeCoupon, publishService } from '../helpers/pricing-market'

const market = coreMarket()
afterAll(() => market.close())

type Query = (this: pg.Client, ...values: unknown[]) => unknown

/** The statements of some work: what every order has to wait for. */
const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const sent: string[] = []
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const original = prototype.query
  prototype.query = function (this: pg.Client, ...values) {
    const [first] = values
    const text = typeof first === 'string' ? first : (first as { text?: string }).text
    sent.push(String(text).replaceAll(/\s+/gu, ' ').trim().slice(0, 60))
    return original.apply(this, values)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return sent
}

const placing = async (work: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(work)).indexOf('commit') + 1

test('an order is stored with eight statements; a coupon adds two, another line none', async () => {
  await market.place()
  const plain = await placing(() => market.place())
  const { code } = await makeCoupon(market)
  const coupon = await placing(() => market.place({ couponCode: code, expectedTotalMinor: 23_625 }))
  const poster = await publishService(market)
  const two = await placing(() =>
    placeCheckout(market.ctx(viewers.customer), checkoutOf([cast.service.id, poster], 36_750)),
  )
  expect([plain, coupon, two]).toEqual([8, 10, 8])
})

test('an order costs three statements more to open, four to pay, thirteen to confirm', async () => {
  await market.placePaid()
  let placed = await market.place()
  const opened = await statementsOf(async () => {
    placed = await market.place()
  })
  const [payment] = await market.rows<{ reference: string }>(
    'select provider_reference as reference from payments where id = $1',
    [placed.paymentId],
  )
  const reference = payment?.reference ?? ''
  const paid = await statementsOf(() =>
    actOnPayment(market.db, { reference, outcome: 'pay', payer: null }),
  )
  const { paymentId } = placed
  const confirmed = await statementsOf(() =>
    confirmPayment(market.ctx(viewers.system), { paymentId }),
  )
  expect([opened.length - 8, paid.length, confirmed.length]).toEqual([3, 4, 13])
})
