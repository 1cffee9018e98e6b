import { afterAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/context'
import { EarningsByPeriod } from '../../src/contracts/payouts'
import { earningsByPeriod } from '../../src/queries/payouts/earnings-by-period'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
afterAll(() => market.close())

const see = async (period: 'week' | 'month' | 'year', viewer: Viewer = viewers.seller) =>
  EarningsByPeriod.parse(await earningsByPeriod(market.ctx(viewer), { period }))
const sumOf = ({ currencies }: EarningsByPeriod) =>
  currencies
    .flatMap(({ periods }) => periods)
    .reduce((sum, { earnedMinor }) => sum + earnedMinor, 0)

test('accepted work is earned in its week, month and year; clearing moves nothing', async () => {
  const before = await see('month')
  expect(before.currencies).toMatchObject([{ currency: 'XOF' }])
  expect(before.currencies[0]?.periods).toHaveLength(12)
  expect(sumOf(before)).toBe(0)
  const paid = await market.placePaid()
  const { orderId } = paid
  await acceptOrder(market.ctx(viewers.seller), paid)
  await deliverOrder(market.ctx(viewers.seller), { ...paid, message: 'Voici.', fileIds: [] })
  expect(sumOf(await see('month'))).toBe(0)
  await acceptDelivery(market.ctx(viewers.customer), paid)
  const [order] = await market.rows<{ net: number }>(
    'select seller_net_minor::float8 as net from orders where id = $1',
    [orderId],
  )
  for (const period of ['week', 'month', 'year'] as const) {
    const seen = await see(period)
    expect(seen.currencies[0]?.periods.at(-1)?.earnedMinor).toBe(order?.net)
    expect(sumOf(seen)).toBe(order?.net)
  }
  await market.expectCleanLedger()
})

test('is told to sellers alone', async () => {
  await expect(see('month', viewers.customer)).rejects.toThrow('seller/profile-required')
  await expect(see('month', viewers.anonymous)).rejects.toThrow('account/sign-in-required')
})
