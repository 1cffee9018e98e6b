import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/context'
import { armFailpoint } from '../../src/store/failpoint'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelOverdueOrder } from '../../src/workflows/orders/cancel-overdue-order'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { extendReviewWindow } from '../../src/workflows/orders/extend-review-window'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { skipRequirements } from '../../src/workflows/orders/skip-requirements'
import { submitRequirements } from '../../src/workflows/orders/submit-requirements'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { writeReview } from '../../src/workflows/orders/write-review'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows } = market
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Placed = { orderId: string; paymentId: string }
const inProgress = async (): Promise<Placed> => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  return placed
}
const delivered = async (): Promise<Placed> => {
  const placed = await inProgress()
  await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
  return placed
}
/** How many of the acts happened, and which codes the others got. */
const race = async (acts: Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(acts)
  const won = outcomes.filter(
    (outcome) => outcome.status === 'fulfilled' && outcome.value !== false,
  )
  return { won: won.length, codes: [...new Set(refusals(outcomes))] }
}
const closings = async (orderId: string) =>
  (
    await rows<{ kind: string }>(
      `select kind from ledger.headers where order_id = $1 and kind in ('release', 'refund', 'split')`,
      [orderId],
    )
  ).length

describe('exactly one of two', () => {
  testRace('accepting a delivery ∥ completing by itself', 25, async () => {
    const placed = await delivered()
    await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
      placed.orderId,
    ])
    const { won } = await race([
      acceptDelivery(customer, placed),
      runOrderTimer(system, { orderId: placed.orderId, transition: 'complete_automatically' }),
      sweepOrders(system).then(() => false),
    ])
    expect(won).toBeLessThanOrEqual(1)
    expect(await closings(placed.orderId)).toBe(1)
    expect(await market.order(placed.orderId)).toMatchObject({ status: 'completed' })
  })

  testRace('the seller delivers ∥ the customer cancels late work', 15, async () => {
    const placed = await inProgress()
    await rows(`update orders set due_at = now() - interval '3 days' where id = $1`, [
      placed.orderId,
    ])
    const { won, codes } = await race([
      deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] }),
      cancelOverdueOrder(customer, placed),
    ])
    expect([won, codes]).toEqual([1, ['order/illegal-transition']])
  })

  testRace('accepting ∥ declining ∥ running out of time', 15, async () => {
    const placed = await market.placePaid()
    await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
      placed.orderId,
    ])
    const { won } = await race([
      acceptOrder(seller, placed),
      declineOrder(seller, placed),
      runOrderTimer(system, { orderId: placed.orderId, transition: 'lapse_acceptance' }),
    ])
    expect(won).toBe(1)
  })

  testRace('accepting a delivery twenty times releases the money once', 1, async () => {
    const placed = await delivered()
    const { won, codes } = await race(
      Array.from({ length: 20 }, () => acceptDelivery(customer, placed)),
    )
    expect([won, codes, await closings(placed.orderId)]).toEqual([
      1,
      ['order/illegal-transition'],
      1,
    ])
  })

  testRace('accepting ∥ asking for a revision', 1, async () => {
    const placed = await delivered()
    const { won } = await race([
      acceptDelivery(customer, placed),
      requestRevision(customer, { ...placed, note: 'Plus grand, merci.' }),
    ])
    expect(won).toBe(1)
  })

  testRace('an earning becomes available once, however many jobs try', 1, async () => {
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    const placed = await delivered()
    await acceptDelivery(customer, placed)
    await rows(
      `update core.earnings set available_at = now() - interval '1 minute' where order_id = $1`,
      [placed.orderId],
    )
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => makeEarningAvailable(system, placed)),
    )
    expect(outcomes.filter((outcome) => outcome === 'cleared')).toHaveLength(1)
  })

  testRace('one review per side, even ten at once', 1, async () => {
    const placed = await delivered()
    await acceptDelivery(customer, placed)
    const review = { ...placed, rating: 5, body: 'Très beau travail.' }
    const { won } = await race(Array.from({ length: 10 }, () => writeReview(customer, review)))
    expect(won).toBe(1)
  })

  testRace(
    'one seller, twenty orders completed at once: no deadlock, every unit counted',
    1,
    async () => {
      const placed = await Promise.all(Array.from({ length: 20 }, delivered))
      const { won } = await race(placed.map((order) => acceptDelivery(customer, order)))
      expect(won).toBe(20)
    },
  )
})

describe('a crash inside an act', () => {
  test.each(['accept', 'deliver', 'accept_delivery'] as const)(
    'dying in %s leaves nothing half done',
    async (name) => {
      const placed = await market.placePaid()
      const steps = {
        accept: () => acceptOrder(seller, placed),
        deliver: () => deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] }),
        accept_delivery: () => acceptDelivery(customer, placed),
      }
      for (const [step, work] of Object.entries(steps)) {
        const isHere = step === name
        const before = await market.order(placed.orderId)
        const crash = isHere ? work : () => Promise.reject(new Error('failpoint skipped'))
        armFailpoint(`move-order:${isHere ? step : 'nowhere'}`, 'throw')
        await expect(crash()).rejects.toThrow(/failpoint/)
        expect(await market.order(placed.orderId)).toEqual(before)
        await market.expectCleanLedger()
        await work()
      }
      expect(await market.order(placed.orderId)).toMatchObject({ status: 'completed' })
      expect(
        await rows('select 1 from deliveries where order_id = $1', [placed.orderId]),
      ).toHaveLength(1)
    },
  )

  test('an answer lost after the commit: trying again changes nothing more', async () => {
    const placed = await delivered()
    armFailpoint('move-order:committed', 'throw')
    await expect(acceptDelivery(customer, placed)).rejects.toThrow(/failpoint/)
    await expect(acceptDelivery(customer, placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    expect(await closings(placed.orderId)).toBe(1)
  })
})

describe('who is not allowed', () => {
  const acts = (placed: Placed): [string, (viewer: Viewer) => Promise<unknown>][] => [
    ['cancel the payment', (viewer) => cancelPayment(ctx(viewer), placed)],
    [
      'submit requirements',
      (viewer) => submitRequirements(ctx(viewer), { ...placed, answers: [] }),
    ],
    ['skip requirements', (viewer) => skipRequirements(ctx(viewer), placed)],
    ['accept', (viewer) => acceptOrder(ctx(viewer), placed)],
    ['decline', (viewer) => declineOrder(ctx(viewer), placed)],
    ['deliver', (viewer) => deliverOrder(ctx(viewer), { ...placed, message: 'x', fileIds: [] })],
    ['accept the delivery', (viewer) => acceptDelivery(ctx(viewer), placed)],
    [
      'ask for a revision',
      (viewer) => requestRevision(ctx(viewer), { ...placed, note: 'x'.repeat(12) }),
    ],
    ['refuse a revision', (viewer) => refuseRevision(ctx(viewer), { ...placed, reason: 'non' })],
    ['extend', (viewer) => extendReviewWindow(ctx(viewer), placed)],
    ['cancel late work', (viewer) => cancelOverdueOrder(ctx(viewer), placed)],
    [
      'review',
      (viewer) => writeReview(ctx(viewer), { ...placed, rating: 1, body: 'x'.repeat(12) }),
    ],
  ]

  test('strangers and other sellers get the answer of a missing order, for every act', async () => {
    const placed = await delivered()
    const missing = { ...placed, orderId: '019a0000-0000-7000-8000-000000000000' }
    for (const viewer of [viewers.stranger, viewers.otherSeller]) {
      for (const target of [placed, missing]) {
        for (const [, act] of acts(target)) {
          await expect(act(viewer)).rejects.toMatchObject({ code: 'order/not-found' })
        }
      }
    }
    for (const [, act] of acts(placed)) {
      await expect(act(viewers.anonymous)).rejects.toMatchObject({
        code: 'account/sign-in-required',
      })
    }
  })

  test('a side cannot do what belongs to the other', async () => {
    const placed = await delivered()
    await expect(acceptDelivery(seller, placed)).rejects.toMatchObject({
      code: 'request/forbidden',
    })
    await expect(acceptDelivery(ctx(viewers.staff), placed)).rejects.toMatchObject({
      code: 'request/forbidden',
    })
    const waiting = await market.placePaid()
    await expect(acceptOrder(customer, waiting)).rejects.toMatchObject({
      code: 'request/forbidden',
    })
    const working = await inProgress()
    await expect(
      deliverOrder(customer, { ...working, message: 'x', fileIds: [] }),
    ).rejects.toMatchObject({ code: 'request/forbidden' })
  })

  test('a delivery cannot carry a file that is not the seller’s own', async () => {
    const placed = await inProgress()
    const [file] = await rows<{ id: string }>(
      `insert into files (id, original_name, owner_id, purpose, scan_status)
       values (gen_random_uuid(), 'x.pdf', $1, 'delivery', 'clean') returning id`,
      [cast.fatou.id],
    )
    const fileIds = [file?.id ?? '']
    await expect(deliverOrder(seller, { ...placed, message: '', fileIds })).rejects.toMatchObject({
      code: 'request/invalid',
      fields: { fileIds: 'file' },
    })
    await rows(`update files set owner_id = $1, scan_status = 'infected' where id = $2`, [
      cast.kofi.id,
      fileIds[0],
    ])
    await expect(deliverOrder(seller, { ...placed, message: '', fileIds })).rejects.toMatchObject({
      code: 'request/invalid',
    })
    await rows(`update files set scan_status = 'clean' where id = $1`, fileIds)
    await deliverOrder(seller, { ...placed, message: '', fileIds })
    const other = await inProgress()
    await expect(deliverOrder(seller, { ...other, message: '', fileIds })).rejects.toMatchObject({
      code: 'request/invalid',
    })
  })

  test('a delivery of blanks is empty', async () => {
    const placed = await inProgress()
    await expect(
      deliverOrder(seller, { ...placed, message: ' \n ', fileIds: [] }),
    ).rejects.toMatchObject({ code: 'order/empty-delivery' })
  })

  test('the return page tells a stranger nothing about a payment that is not theirs', async () => {
    await expect(
      confirmPayment(system, { paymentId: '019a0000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ code: 'order/not-found' })
  })
})
