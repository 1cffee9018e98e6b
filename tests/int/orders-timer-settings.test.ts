import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { rows } = market
const customer = market.ctx(viewers.customer)
const seller = market.ctx(viewers.seller)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const timerAt = async (orderId: string) =>
  Date.parse(String((await market.order(orderId)).timer_at))

describe('timers of a category', () => {
  const setTimer = (categoryId: string, hours: number | null) =>
    rows('update categories set timers_acceptance_hours = $2 where id = $1', [categoryId, hours])
  const acceptanceHours = async () => {
    const placed = await market.placePaid()
    const hours = ((await timerAt(placed.orderId)) - customer.clock().getTime()) / 3_600_000
    await acceptOrder(seller, placed)
    return Math.round(hours)
  }

  test('a child comes before its parent, the parent before everybody’s', async () => {
    expect(await acceptanceHours()).toBe(48)
    await setTimer(cast.rootCategory.id, 12)
    expect(await acceptanceHours()).toBe(12)
    await setTimer(cast.category.id, 6)
    expect(await acceptanceHours()).toBe(6)
    await setTimer(cast.category.id, null)
    await setTimer(cast.rootCategory.id, null)
    expect(await acceptanceHours()).toBe(48)
  })

  test('an unpaid order expires when the window of its category is over, not before', async () => {
    const window = (minutes: number | null) =>
      rows('update categories set timers_mobile_money_minutes = $2 where id = $1', [
        cast.category.id,
        minutes,
      ])
    await window(120)
    const { orderId } = await market.place()
    const expire = () =>
      runOrderTimer(market.ctx(viewers.system), { orderId, transition: 'expire' })
    market.waitHours(1.5)
    expect(await expire()).toBe(false)
    // A later wish of staff does not shorten what the customer was promised.
    await window(5)
    expect(await expire()).toBe(false)
    market.waitHours(1)
    expect(await expire()).toBe(true)
    expect(await market.statusOf(orderId)).toBe('expired')
    await window(null)
  })
})
