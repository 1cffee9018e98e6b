import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { answerDispute } from '../../src/workflows/disputes/answer-dispute'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { openDispute } from '../../src/workflows/disputes/open-dispute'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { buyRevision } from '../../src/workflows/orders/buy-revision'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'

const market = coreMarket()
const { ctx, rows } = market
const orders = milestoneOrders(market)
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const support = ctx(viewers.staff)
const system = ctx(viewers.system)
const text = 'Le travail livré ne correspond pas à ce qui était convenu.'

beforeAll(async () => {
  await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
  await rows('update services set extra_revision_minor = 5000 where id = $1', [cast.service.id])
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Placed = { orderId: string }
type Outcome = { outcome: 'refund' | 'release' } | { outcome: 'split'; refundMinor: number }

/** Opened, answered, decided, accepted by both sides and carried out. */
const settle = async (placed: Placed, outcome: Outcome) => {
  await openDispute(customer, {
    ...placed,
    category: 'not_as_described',
    reason: text,
    fileIds: [],
  })
  await answerDispute(seller, { ...placed, body: text, fileIds: [] })
  await decideDispute(support, { ...placed, ...outcome, reason: text, note: '' })
  await acceptDecision(customer, placed)
  await acceptDecision(seller, placed)
  const transition = `resolve_${outcome.outcome}` as const
  expect(await runOrderTimer(system, { ...placed, transition })).toBe(true)
}

/** The first milestone was accepted, the second is delivered. */
const halfWay = async () => {
  const placed = await orders.started({ minor: 2_500, bearer: 'platform' })
  await orders.deliver(placed)
  await acceptDelivery(customer, placed)
  await orders.deliver(placed)
  return placed
}

describe('a dispute half way through the milestones', () => {
  test('is about what is held alone; refunded, the accepted milestone stays earned', async () => {
    const placed = await halfWay()
    await settle(placed, { outcome: 'refund' })
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'resolved_refund',
      earning_status: 'pending',
    })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'refunded', 'refunded'])
    expect(await orders.refunds(placed.orderId)).toEqual([14_250])
    const [earned] = await orders.earnings(placed.orderId)
    market.waitHours(15 * 24)
    expect(await makeEarningAvailable(system, { ...placed, slice: earned?.slice })).toBe('cleared')
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'available' })
  })

  test('split: the last milestones go back first, one is divided, the rest is released', async () => {
    const placed = await halfWay()
    await settle(placed, { outcome: 'split', refundMinor: 9_999 })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'split', 'refunded'])
    expect(await orders.refunds(placed.orderId)).toEqual([9_999])
    expect(await orders.held(placed.orderId)).toBe(0)
  })

  test('more than is held cannot be given back', async () => {
    const placed = await halfWay()
    await expect(settle(placed, { outcome: 'split', refundMinor: 14_250 })).rejects.toMatchObject({
      code: 'request/invalid',
    })
  })

  test('released: every milestone that was left is the seller’s', async () => {
    const placed = await halfWay()
    await settle(placed, { outcome: 'release' })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'released', 'released'])
    expect(await market.order(placed.orderId)).toMatchObject({ status: 'resolved_release' })
  })

  test('the earning of an accepted milestone does not clear meanwhile', async () => {
    const placed = await halfWay()
    const [earned] = await orders.earnings(placed.orderId)
    await openDispute(customer, {
      ...placed,
      category: 'not_as_described',
      reason: text,
      fileIds: [],
    })
    await rows(
      `update core.earnings set available_at = now() - interval '1 hour' where order_id = $1`,
      [placed.orderId],
    )
    expect(await makeEarningAvailable(system, { ...placed, slice: earned?.slice })).toBe(
      'not_pending',
    )
  })

  test('opened after the last one: only what still clears is within reach', async () => {
    const placed = await halfWay()
    const [first] = await orders.earnings(placed.orderId)
    await rows(
      `update core.earnings set available_at = now() - interval '1 hour' where order_id = $1`,
      [placed.orderId],
    )
    await makeEarningAvailable(system, { ...placed, slice: first?.slice })
    await acceptDelivery(customer, placed)
    await orders.deliver(placed)
    await acceptDelivery(customer, placed)
    await settle(placed, { outcome: 'refund' })
    expect(await orders.statuses(placed.orderId)).toEqual(['released', 'refunded', 'refunded'])
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'resolved_refund',
      earning_status: 'available',
    })
  })
})

describe('a dispute about an order with a paid revision', () => {
  const revised = async () => {
    const placed = await market.placePaid()
    await acceptOrder(seller, placed)
    await rows('update orders set revisions_allowed = 0 where id = $1', [placed.orderId])
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    const opened = await buyRevision(customer, {
      ...placed,
      note: 'Encore une proposition.',
      method: 'mobile_money',
      expectedTotalMinor: 5_250,
    })
    await market.payAt(opened.paymentId)
    await confirmPayment(system, opened)
    return placed
  }

  test('refunded: both payments get their own money back', async () => {
    const placed = await revised()
    await settle(placed, { outcome: 'refund' })
    expect((await orders.refunds(placed.orderId)).toSorted((a, b) => a - b)).toEqual([
      5_250,
      basicTotalMinor,
    ])
  })

  test('released: the revision is the seller’s like the order', async () => {
    const placed = await revised()
    await settle(placed, { outcome: 'release' })
    expect(await orders.earnings(placed.orderId)).toHaveLength(2)
    expect(await orders.held(placed.orderId)).toBe(0)
  })
})
