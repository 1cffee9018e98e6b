import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { armFailpoint } from '../../src/store/failpoint'
import { inTransaction } from '../../src/store/in-transaction'
import { applyTransition } from '../../src/store/orders/apply-transition'
import { readSettings } from '../../src/store/settings'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { cancelOverdueOrder } from '../../src/workflows/orders/cancel-overdue-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows } = market
const orders = milestoneOrders(market)
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Placed = { orderId: string }

const accepted = async (placed: Placed, times: number) => {
  for (let time = 0; time < times; time += 1) {
    await orders.deliver(placed)
    await acceptDelivery(customer, placed)
  }
}
const closings = (orderId: string) =>
  rows<{ kind: string; slice: string }>(
    `select kind, slice from ledger.headers
     where order_id = $1 and kind in ('release', 'refund', 'split') order by posted_at, slice`,
    [orderId],
  )
const chargeBack = ({ orderId }: Placed) =>
  inTransaction(market.db, async (tx) =>
    applyTransition(tx, {
      orderId,
      transition: 'charge_back',
      actor: { kind: 'provider', id: 'sandbox' },
      durations: (await readSettings(tx)).durations,
      now: new Date(),
    }),
  )

describe('an order in milestones', () => {
  test('is captured once and released slice by slice; the last one completes it', async () => {
    const placed = await orders.started()
    expect(await orders.held(placed.orderId)).toBe(26_250)
    expect(await orders.statuses(placed.orderId)).toEqual(['in_progress', 'pending', 'pending'])

    await orders.deliver(placed)
    expect(await orders.statuses(placed.orderId)).toEqual(['delivered', 'pending', 'pending'])
    await acceptDelivery(customer, placed)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'in_progress',
      earning_status: 'held',
    })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'in_progress', 'pending'])
    expect(await orders.held(placed.orderId)).toBe(15_750)

    await accepted(placed, 2)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'completed',
      earning_status: 'pending',
    })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'released', 'released'])
    expect(await closings(placed.orderId)).toHaveLength(3)
    expect(await market.captures(placed.orderId)).toBe(1)
    const earned = await orders.earnings(placed.orderId)
    expect(earned.map(({ amount_minor }) => Number(amount_minor))).toEqual([8_500, 6_800, 5_950])
  })

  test('each milestone is due from its own start', async () => {
    const placed = await orders.started()
    const [first] = await orders.milestones(placed.orderId)
    await accepted(placed, 1)
    const [, second, third] = await orders.milestones(placed.orderId)
    const { due_at: dueAt } = await market.order(placed.orderId)
    expect(second?.due_at).toEqual(dueAt)
    expect(Number(second?.due_at) - Number(first?.due_at)).toBeGreaterThan(86_000_000)
    expect(third?.due_at).toBeNull()
  })

  test('a revision sends the milestone at hand back, not the next one', async () => {
    const placed = await orders.started()
    await orders.deliver(placed)
    await requestRevision(customer, { ...placed, note: 'Plus de couleurs, merci.' })
    expect(await orders.statuses(placed.orderId)).toEqual(['in_progress', 'pending', 'pending'])
    await orders.deliver(placed)
    expect(await orders.statuses(placed.orderId)).toEqual(['delivered', 'pending', 'pending'])
  })

  test('silence accepts one milestone, and the order goes on', async () => {
    const placed = await orders.started()
    await orders.deliver(placed)
    await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
      placed.orderId,
    ])
    expect(await runOrderTimer(system, { ...placed, transition: 'complete_automatically' })).toBe(
      true,
    )
    expect(await market.statusOf(placed.orderId)).toBe('in_progress')
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'in_progress', 'pending'])
  })

  test('cancelling half way gives back what is held; what was accepted stays earned and clears', async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await orders.started()
    await accepted(placed, 1)
    await rows(`update orders set due_at = now() - interval '3 days' where id = $1`, [
      placed.orderId,
    ])
    await cancelOverdueOrder(customer, placed)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      earning_status: 'pending',
    })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'refunded', 'refunded'])
    expect(await orders.refunds(placed.orderId)).toEqual([15_750])
    const [earned] = await orders.earnings(placed.orderId)
    await rows(
      `update core.earnings set available_at = now() - interval '1 hour' where order_id = $1`,
      [placed.orderId],
    )
    expect(await makeEarningAvailable(system, { ...placed, slice: earned?.slice })).toBe('cleared')
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'available' })
  })

  test('an agreed part is taken from the last milestones, one of them divided to the last unit', async () => {
    const placed = await orders.started({ minor: 2_500, bearer: 'platform' })
    await accepted(placed, 1)
    await proposeCancellation(seller, {
      ...placed,
      reason: 'Nous ne nous entendons pas sur la suite.',
      refundMinor: 10_001,
    })
    await acceptCancellation(customer, placed)
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'split', 'refunded'])
    expect(await orders.refunds(placed.orderId)).toEqual([10_001])
    expect(await orders.held(placed.orderId)).toBe(0)
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'pending' })
  })

  test('a chargeback half way takes back everything that payment brought', async () => {
    const placed = await orders.started({ minor: 2_500, bearer: 'platform' })
    await accepted(placed, 1)
    await chargeBack(placed)
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect(await orders.held(placed.orderId)).toBe(0)
    const [sums] = await rows<{ charged_back: string; returned: string }>(
      'select charged_back, returned from ledger.order_sums($1)',
      [placed.orderId],
    )
    expect(sums).toEqual({ charged_back: '23750', returned: '2500' })
  })

  test('earlier milestones clear while later ones are held, and a sweep finds lost jobs', async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await orders.started()
    await accepted(placed, 1)
    await rows(
      `update core.earnings set available_at = now() - interval '1 hour' where order_id = $1`,
      [placed.orderId],
    )
    expect((await sweepOrders(system)).earnings).toBeGreaterThan(0)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'in_progress',
      earning_status: 'held',
    })
    const [earned] = await orders.earnings(placed.orderId)
    expect(earned?.cleared_at).not.toBeNull()
    await accepted(placed, 2)
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'pending' })
  })

  test('a refund of several milestones is one refund at the provider', async () => {
    const placed = await orders.started()
    await rows(`update orders set due_at = now() - interval '3 days' where id = $1`, [
      placed.orderId,
    ])
    await cancelOverdueOrder(customer, placed)
    expect(await orders.refunds(placed.orderId)).toEqual([26_250])
    const [refund] = await rows<{ id: string }>('select id from core.refunds where order_id = $1', [
      placed.orderId,
    ])
    expect(await settleRefund(system, { refundId: refund?.id ?? '' })).toBe('succeeded')
  })
})

describe('at once', () => {
  testRace('accepting one milestone twenty times releases it once', 1, async () => {
    const placed = await orders.started()
    await orders.deliver(placed)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => acceptDelivery(customer, placed)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([...new Set(refusals(outcomes))]).toEqual(['order/illegal-transition'])
    expect(await closings(placed.orderId)).toHaveLength(1)
  })

  testRace('releasing a milestone ∥ charging it back: the money moves once', 10, async () => {
    const placed = await orders.started()
    await orders.deliver(placed)
    await Promise.allSettled([acceptDelivery(customer, placed), chargeBack(placed)])
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect(await orders.held(placed.orderId)).toBe(0)
  })

  testRace(
    'releasing a milestone ∥ giving everything back: exactly one reaches it',
    10,
    async () => {
      const placed = await orders.started()
      await orders.deliver(placed)
      await proposeCancellation(seller, { ...placed, reason: 'Je ne peux pas continuer.' })
      await Promise.allSettled([
        acceptDelivery(customer, placed),
        acceptCancellation(customer, placed),
      ])
      const slices = (await closings(placed.orderId)).map(({ slice }) => slice)
      expect(new Set(slices).size).toBe(slices.length)
    },
  )

  test('dying between releasing and committing leaves the milestone as it was', async () => {
    const placed = await orders.started()
    await orders.deliver(placed)
    armFailpoint('move-order:accept_delivery', 'throw')
    await expect(acceptDelivery(customer, placed)).rejects.toThrow(/failpoint/)
    expect(await orders.statuses(placed.orderId)).toEqual(['delivered', 'pending', 'pending'])
    await acceptDelivery(customer, placed)
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'in_progress', 'pending'])
  })
})
