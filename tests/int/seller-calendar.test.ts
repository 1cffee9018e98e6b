import { afterAll, describe, expect, test } from 'vitest'
import { dayIn } from '../../src/domain/sellers/days'
import { monthAfter } from '../../src/domain/sellers/month'
import { sellerCalendar } from '../../src/queries/sellers/seller-calendar'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'
import { userViewer } from '../helpers/market'

const market = coreMarket()
const { ctx } = market
const kofi = ctx(viewers.seller)
afterAll(() => market.close())

const dayOf = (moment: unknown) => dayIn(new Date(String(moment)), 'Africa/Abidjan')
const dueIn = async (month: string) => (await sellerCalendar(kofi, { month })).dues

describe('the calendar of a seller', () => {
  test('says until when orders wait for them, and forgets what was delivered', async () => {
    const waiting = await market.placePaid()
    const started = await market.placePaid()
    await acceptOrder(kofi, started)
    const lapses = dayOf((await market.order(waiting.orderId)).timer_at)
    const due = dayOf((await market.order(started.orderId)).due_at)
    expect(await dueIn(lapses.slice(0, 7))).toContainEqual(
      expect.objectContaining({
        orderId: waiting.orderId,
        status: 'awaiting_acceptance',
        day: lapses,
        customerName: cast.awa.name,
      }),
    )
    expect(await dueIn(due.slice(0, 7))).toContainEqual(
      expect.objectContaining({ orderId: started.orderId, day: due, isOverdue: false }),
    )
    await deliverOrder(kofi, { ...started, message: 'Voici.', fileIds: [] })
    const left = (await dueIn(due.slice(0, 7))).map(({ orderId }) => orderId)
    expect(left).not.toContain(started.orderId)
  })

  test('names the milestone under way of an order in parts', async () => {
    const parts = milestoneOrders(market)
    const placed = await parts.started()
    const shown = async () => {
      const { due_at: due } = await market.order(placed.orderId)
      const dues = await dueIn(dayOf(due).slice(0, 7))
      return dues.find(({ orderId }) => orderId === placed.orderId)?.milestone
    }
    expect(await shown()).toMatchObject({ position: 1, count: 3 })
    await parts.deliver(placed)
    await acceptDelivery(ctx(viewers.customer), placed)
    expect(await shown()).toMatchObject({ position: 2, count: 3 })
  })

  test('keeps what is late in the month that it is, and in no other', async () => {
    const late = await market.placePaid()
    await acceptOrder(kofi, late)
    const due = dayOf((await market.order(late.orderId)).due_at)
    market.waitHours(24 * 70)
    const now = await sellerCalendar(kofi, {})
    expect(now.month).toBe(dayOf(kofi.clock().toISOString()).slice(0, 7))
    expect(now.dues).toContainEqual(
      expect.objectContaining({ orderId: late.orderId, day: due, isOverdue: true }),
    )
    expect(await dueIn(monthAfter(now.month, 1))).toEqual([])
  })

  test('is their own', async () => {
    const fatou = ctx(userViewer(cast.fatou, cast.fatouSeller.id))
    expect((await sellerCalendar(fatou, {})).dues).toEqual([])
    const customer = sellerCalendar(ctx(viewers.customer), {})
    await expect(customer).rejects.toThrow('seller/profile-required')
  })
})
