import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { checkoutOf, makeCoupon, publishService } from '../helpers/pricing-market'

const market = coreMarket()
afterAll(() => market.close())

type Query = (this: pg.Client, ...values: unknown[]) => unknown

/** The statements of the first transaction of some work: what every order has to wait for. */
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
  return sent.slice(0, sent.indexOf('commit') + 1)
}

test('an order is stored with nine statements; a coupon adds two, another line one', async () => {
  await market.place()
  const plain = await statementsOf(() => market.place())
  const { code } = await makeCoupon(market)
  const coupon = await statementsOf(() =>
    market.place({ couponCode: code, expectedTotalMinor: 23_625 }),
  )
  const poster = await publishService(market)
  const two = await statementsOf(() =>
    placeCheckout(market.ctx(viewers.customer), checkoutOf([cast.service.id, poster], 36_750)),
  )
  expect([plain.length, coupon.length, two.length]).toEqual([9, 11, 10])
})
