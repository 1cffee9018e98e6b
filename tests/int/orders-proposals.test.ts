import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { getOrder } from '../../src/queries/orders/get-order'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptExtension } from '../../src/workflows/orders/accept-extension'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelOverdueOrder } from '../../src/workflows/orders/cancel-overdue-order'
import { declineCancellation } from '../../src/workflows/orders/decline-cancellation'
import { declineExtension } from '../../src/workflows/orders/decline-extension'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { extendReviewWindow } from '../../src/workflows/orders/extend-review-window'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { proposeExtension } from '../../src/workflows/orders/propose-extension'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { withdrawCancellation } from '../../src/workflows/orders/withdraw-cancellation'
import { withdrawExtension } from '../../src/workflows/orders/withdraw-extension'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)
const reason = 'Nous ne nous sommes pas compris sur le travail.'

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const inProgress = async () => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  return placed
}
const delivered = async () => {
  const placed = await inProgress()
  await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
  return placed
}
const proposals = (orderId: string) =>
  rows<{ status: string; refund_minor: string }>(
    'select status, refund_minor from core.cancellation_proposals where order_id = $1 order by opened_at',
    [orderId],
  )
const timerOf = async (orderId: string) => {
  const {
    timer_transition: transition,
    timer_at: at,
    timer_paused_at: pausedAt,
  } = await market.order(orderId)
  return {
    transition,
    at: at === null ? null : Date.parse(String(at)),
    isPaused: pausedAt !== null,
  }
}
const hasTimerJob = async (orderId: string) =>
  (await market.countOf('graphile_worker._private_jobs where key = $1', [
    `order:${orderId}:timer`,
  ])) === 1
const refundMinorOf = async (orderId: string) => {
  const [refund] = await rows<{ id: string; amount_minor: string }>(
    'select id, amount_minor from core.refunds where order_id = $1',
    [orderId],
  )
  if (refund !== undefined) await settleRefund(system, { refundId: refund.id })
  return Number(refund?.amount_minor ?? 0)
}

describe('a proposal to cancel', () => {
  test('in full and accepted: the customer gets everything back, the seller nothing', async () => {
    const placed = await inProgress()
    await proposeCancellation(seller, { ...placed, reason })
    expect((await getOrder(customer, { id: placed.orderId })).proposal).toMatchObject({
      by: 'seller',
      reason,
      refundMinor: basicTotalMinor,
      isFull: true,
      silenceLeadsTo: 'cancelled',
    })
    await acceptCancellation(customer, placed)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      earning_status: 'none',
      cancellation_reason: 'agreed',
    })
    expect(await refundMinorOf(placed.orderId)).toBe(basicTotalMinor)
    expect(await proposals(placed.orderId)).toMatchObject([{ status: 'accepted' }])
  })

  test('in part and accepted: the seller keeps the rest, which clears like any earning', async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await delivered()
    await proposeCancellation(customer, { ...placed, reason, refundMinor: 10_000 })
    await acceptCancellation(seller, placed)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      earning_status: 'pending',
    })
    expect(await refundMinorOf(placed.orderId)).toBe(10_000)
    market.waitHours(24 * 15)
    expect(await makeEarningAvailable(system, placed)).toBe('cleared')
  })

  test('more than is held is refused by the code and by the database', async () => {
    const placed = await inProgress()
    await expect(
      proposeCancellation(customer, { ...placed, reason, refundMinor: basicTotalMinor + 1 }),
    ).rejects.toMatchObject({ code: 'request/invalid' })
    await expect(
      rows(
        `insert into core.cancellation_proposals
          (id, order_id, by_side, by_user_id, refund_minor, reason, opened_at, ends_at)
         values (gen_random_uuid(), $1, 'customer', $2, $3, 'x', now(), now() + interval '1 day')`,
        [placed.orderId, cast.awa.id, basicTotalMinor + 1],
      ),
    ).rejects.toThrow(/no more than is held/)
    expect(await proposals(placed.orderId)).toEqual([])
  })

  test('is answered by the other side alone, and there is one at a time', async () => {
    const placed = await inProgress()
    await proposeCancellation(customer, { ...placed, reason })
    await expect(acceptCancellation(customer, placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    await expect(proposeCancellation(seller, { ...placed, reason })).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    await expect(withdrawCancellation(seller, placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    await expect(acceptCancellation(ctx(viewers.stranger), placed)).rejects.toMatchObject({
      code: 'order/not-found',
    })
    await withdrawCancellation(customer, placed)
    await proposeCancellation(seller, { ...placed, reason })
    await declineCancellation(customer, placed)
    expect((await proposals(placed.orderId)).map(({ status }) => status)).toEqual([
      'withdrawn',
      'declined',
    ])
    expect(await market.statusOf(placed.orderId)).toBe('in_progress')
  })

  test('silence before a delivery cancels with everything given back', async () => {
    const placed = await inProgress()
    await proposeCancellation(seller, { ...placed, reason, refundMinor: 1 })
    market.waitHours(47)
    expect(await runOrderTimer(system, { ...placed, transition: 'lapse_cancellation' })).toBe(false)
    market.waitHours(2)
    expect(await runOrderTimer(system, { ...placed, transition: 'lapse_cancellation' })).toBe(true)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      earning_status: 'none',
      cancellation_reason: 'lapse_cancellation',
    })
    expect(await refundMinorOf(placed.orderId)).toBe(basicTotalMinor)
  })

  test('silence keeps for the seller only what the customer offered', async () => {
    const placed = await inProgress()
    await proposeCancellation(customer, { ...placed, reason, refundMinor: 20_000 })
    market.waitHours(49)
    await runOrderTimer(system, { ...placed, transition: 'lapse_cancellation' })
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      earning_status: 'pending',
    })
    expect(await refundMinorOf(placed.orderId)).toBe(20_000)
  })

  test('silence after a delivery asks the staff, and a lost job is found', async () => {
    const placed = await delivered()
    await proposeCancellation(seller, { ...placed, reason })
    await rows(`delete from graphile_worker._private_jobs where key = $1`, [
      `order:${placed.orderId}:proposal`,
    ])
    market.waitHours(49)
    await sweepOrders(system)
    const view = await getOrder(customer, { id: placed.orderId })
    expect(view).toMatchObject({
      status: 'disputed',
      earningStatus: 'frozen',
      proposal: null,
      dispute: {
        status: 'open',
        category: 'no_agreement',
        openedBy: 'system',
        awaitsAnswerOf: ['customer', 'seller'],
        entries: [{ kind: 'opening', by: 'system', body: reason }],
      },
    })
    expect(view.actions).toContain('answer_dispute')
    expect(await market.order(placed.orderId)).toMatchObject({ cancellation_reason: null })
  })

  test('stops automatic completion, which goes on with what was left', async () => {
    const placed = await delivered()
    const before = await timerOf(placed.orderId)
    market.waitHours(24)
    await proposeCancellation(seller, { ...placed, reason })
    expect(await timerOf(placed.orderId)).toMatchObject({ isPaused: true })
    expect(await hasTimerJob(placed.orderId)).toBe(false)
    expect((await getOrder(customer, { id: placed.orderId })).nextTimer).toMatchObject({
      transition: 'lapse_cancellation',
    })
    market.waitHours(24)
    await declineCancellation(customer, placed)
    const after = await timerOf(placed.orderId)
    expect(after).toMatchObject({ transition: 'complete_automatically', isPaused: false })
    expect(Math.round(((after.at ?? 0) - (before.at ?? 0)) / 60_000)).toBe(24 * 60)
    expect(await hasTimerJob(placed.orderId)).toBe(true)
  })

  test('a paused completion does not fire, not even by a stray job or the sweep', async () => {
    const placed = await delivered()
    market.waitHours(24 * 6)
    await proposeCancellation(customer, { ...placed, reason })
    market.waitHours(24 * 1.5)
    expect(await runOrderTimer(system, { ...placed, transition: 'complete_automatically' })).toBe(
      false,
    )
    await sweepOrders(system)
    expect(await market.statusOf(placed.orderId)).toBe('delivered')
    await withdrawCancellation(customer, placed)
    market.waitHours(24)
    expect(await runOrderTimer(system, { ...placed, transition: 'complete_automatically' })).toBe(
      true,
    )
  })

  test('more time taken during a pause is counted without the pause', async () => {
    const placed = await delivered()
    const before = await timerOf(placed.orderId)
    await proposeCancellation(seller, { ...placed, reason })
    market.waitHours(10)
    await extendReviewWindow(customer, placed)
    expect(await timerOf(placed.orderId)).toMatchObject({ isPaused: true })
    await declineCancellation(customer, placed)
    const after = await timerOf(placed.orderId)
    const gainedHours = ((after.at ?? 0) - (before.at ?? 0)) / 3_600_000
    expect(Math.round(gainedHours)).toBe(7 * 24 + 10)
  })

  test('a delivery during an open proposal is completed only after its answer', async () => {
    const placed = await inProgress()
    await proposeCancellation(customer, { ...placed, reason })
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    expect(await timerOf(placed.orderId)).toMatchObject({
      transition: 'complete_automatically',
      isPaused: true,
    })
    await acceptDelivery(customer, placed)
    expect(await market.statusOf(placed.orderId)).toBe('completed')
    expect(await proposals(placed.orderId)).toMatchObject([{ status: 'superseded' }])
  })
})

describe('a request for a later due date', () => {
  const dueAt = (days: number) =>
    new Date(customer.clock().getTime() + days * 86_400_000).toISOString()

  test('is accepted by the customer: the work is due then, and late only after', async () => {
    const placed = await inProgress()
    const later = dueAt(10)
    await proposeExtension(seller, { ...placed, dueAt: later, reason })
    const view = await getOrder(customer, { id: placed.orderId })
    expect(view.extension).toMatchObject({ reason })
    expect(Date.parse(view.extension?.dueAt ?? '')).toBe(Date.parse(later))
    expect(view.actions).toEqual(expect.arrayContaining(['accept_extension', 'decline_extension']))
    await expect(acceptExtension(seller, placed)).rejects.toMatchObject({
      code: 'request/forbidden',
    })
    await acceptExtension(customer, placed)
    const stored = (await getOrder(customer, { id: placed.orderId })).dueAt
    expect(Date.parse(stored ?? '')).toBe(Date.parse(later))
    market.waitHours(24 * 10)
    await expect(cancelOverdueOrder(customer, placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    market.waitHours(25)
    await cancelOverdueOrder(customer, placed)
  })

  test('declined, withdrawn or left unanswered, it changes nothing', async () => {
    const placed = await inProgress()
    const { due_at: before } = await market.order(placed.orderId)
    await proposeExtension(seller, { ...placed, dueAt: dueAt(10), reason })
    await declineExtension(customer, placed)
    await proposeExtension(seller, { ...placed, dueAt: dueAt(10), reason })
    await withdrawExtension(seller, placed)
    await proposeExtension(seller, { ...placed, dueAt: dueAt(10), reason })
    market.waitHours(49)
    await expect(acceptExtension(customer, placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    await sweepOrders(system)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'in_progress',
      due_at: before,
    })
    expect(
      await rows(
        'select status from core.deadline_extensions where order_id = $1 order by opened_at',
        [placed.orderId],
      ),
    ).toEqual([{ status: 'declined' }, { status: 'withdrawn' }, { status: 'lapsed' }])
  })

  test('must be later than agreed, one at a time, and ends with the delivery', async () => {
    const placed = await inProgress()
    await expect(
      proposeExtension(seller, { ...placed, dueAt: dueAt(0.5), reason }),
    ).rejects.toMatchObject({ code: 'request/invalid' })
    await expect(
      proposeExtension(seller, { ...placed, dueAt: dueAt(120), reason }),
    ).rejects.toMatchObject({ code: 'request/invalid' })
    await proposeExtension(seller, { ...placed, dueAt: dueAt(10), reason })
    await expect(
      proposeExtension(seller, { ...placed, dueAt: dueAt(12), reason }),
    ).rejects.toMatchObject({ code: 'order/illegal-transition' })
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    expect(
      await rows('select status from core.deadline_extensions where order_id = $1', [
        placed.orderId,
      ]),
    ).toEqual([{ status: 'superseded' }])
    expect(await timerOf(placed.orderId)).toMatchObject({ isPaused: false })
  })
})
