import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { armFailpoint } from '../../src/store/failpoint'
import { inTransaction } from '../../src/store/in-transaction'
import { applyTransition } from '../../src/store/orders/apply-transition'
import { readSettings } from '../../src/store/settings'
import { getOrder } from '../../src/queries/orders/get-order'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { buyRevision } from '../../src/workflows/orders/buy-revision'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { expireUnpaidSupplement } from '../../src/workflows/orders/expire-unpaid-supplement'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { cancelOpenPayment } from '../../src/workflows/payments/cancel-open-payment'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, refusals, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows } = market
const orders = milestoneOrders(market)
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)
const system = ctx(viewers.system)
/** 5,000 and the service fee of 5 %. */
const totalMinor = 5_250
const wish = {
  note: 'Encore une proposition, plus sobre.',
  method: 'mobile_money',
  expectedTotalMinor: totalMinor,
} as const

beforeAll(async () => {
  await rows('update services set extra_revision_minor = 5000 where id = $1', [cast.service.id])
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Placed = { orderId: string }
const deliver = (placed: Placed) =>
  deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })

/** Delivered, and both revisions of the package were used. */
const usedUp = async () => {
  const placed = await market.placePaid()
  await acceptOrder(seller, placed)
  await deliver(placed)
  for (let time = 0; time < 2; time += 1) {
    await requestRevision(customer, { ...placed, note: 'Encore un peu, merci.' })
    await deliver(placed)
  }
  return placed
}
const bought = async (placed: Placed) => {
  const opened = await buyRevision(customer, { ...placed, ...wish })
  await market.payAt(opened.paymentId)
  await confirmPayment(system, opened)
  return opened
}
const supplement = async (id: string) => {
  const [row] = await rows<{ status: string; note: string }>(
    'select status, note from core.order_supplements where id = $1',
    [id],
  )
  return row
}
const move = (placed: Placed, transition: 'charge_back') =>
  inTransaction(market.db, async (tx) =>
    applyTransition(tx, {
      ...placed,
      transition,
      actor: { kind: 'provider', id: 'sandbox' },
      durations: (await readSettings(tx)).durations,
      now: new Date(),
    }),
  )

describe('a revision beyond those included', () => {
  test('is paid on its own, held with the order, revised, and released with the order', async () => {
    const placed = await usedUp()
    expect((await getOrder(customer, { id: placed.orderId })).extraRevision).toMatchObject({
      totalMinor,
      sellerNetMinor: 4_250,
    })
    const opened = await buyRevision(customer, { ...placed, ...wish })
    expect(opened.redirectUrl).toMatch(/sandbox\/pay\//)
    expect(await market.statusOf(placed.orderId)).toBe('delivered')

    await market.payAt(opened.paymentId)
    await confirmPayment(system, opened)
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'revision_requested',
      revisions_allowed: '3',
      revisions_used: '3',
    })
    expect(await orders.held(placed.orderId)).toBe(basicTotalMinor + totalMinor)
    const [delivery] = await rows(
      'select status, revision_note from deliveries where order_id = $1 order by number desc limit 1',
      [placed.orderId],
    )
    expect(delivery).toEqual({ status: 'revision_requested', revision_note: wish.note })

    await deliver(placed)
    await acceptDelivery(customer, placed)
    expect(await orders.held(placed.orderId)).toBe(0)
    expect(await supplement(opened.supplementId)).toMatchObject({ status: 'released' })
    const earned = await orders.earnings(placed.orderId)
    const amounts = earned.map(({ amount_minor }) => Number(amount_minor))
    expect(amounts.toSorted((a, b) => a - b)).toEqual([4_250, 21_250])
  })

  test('can be bought again and again, each with its own payment', async () => {
    const placed = await usedUp()
    await bought(placed)
    await deliver(placed)
    await bought(placed)
    await deliver(placed)
    await acceptDelivery(customer, placed)
    expect(
      await market.countOf('core.order_supplements where order_id = $1', [placed.orderId]),
    ).toBe(2)
  })

  test('is not sold while revisions are left, at another price, or to anybody else', async () => {
    const placed = await market.placePaid()
    await acceptOrder(seller, placed)
    await deliver(placed)
    const attempts = [
      buyRevision(customer, { ...placed, ...wish }),
      buyRevision(seller, { ...placed, ...wish }),
      buyRevision(ctx(viewers.stranger), { ...placed, ...wish }),
    ]
    expect(refusals(await Promise.allSettled(attempts))).toEqual([
      'order/revision-not-for-sale',
      'request/forbidden',
      'order/not-found',
    ])
    const used = await usedUp()
    await expect(
      buyRevision(customer, { ...used, ...wish, expectedTotalMinor: 1 }),
    ).rejects.toMatchObject({ code: 'order/price-changed' })
    await acceptDelivery(customer, used)
    await expect(buyRevision(customer, { ...used, ...wish })).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
  })

  testRace(
    'clicked twenty times it is one payment; reworded, the last note counts',
    1,
    async () => {
      const placed = await usedUp()
      const opened = await Promise.all(
        Array.from({ length: 20 }, () => buyRevision(customer, { ...placed, ...wish })),
      )
      expect(new Set(opened.map(({ paymentId }) => paymentId)).size).toBe(1)
      const again = await buyRevision(customer, {
        ...placed,
        ...wish,
        note: 'Plutôt dans les tons verts.',
      })
      expect(await supplement(again.supplementId)).toMatchObject({
        status: 'awaiting_payment',
        note: 'Plutôt dans les tons verts.',
      })
    },
  )

  test('a payment that failed is replaced by a new one, by the same method too', async () => {
    const placed = await usedUp()
    const first = await buyRevision(customer, { ...placed, ...wish })
    await market.payAt(first.paymentId, 'decline')
    expect(await confirmPayment(system, first)).toBe('failed')
    const second = await buyRevision(customer, { ...placed, ...wish })
    expect(second.paymentId).not.toBe(first.paymentId)
    await market.payAt(second.paymentId)
    expect(await confirmPayment(system, second)).toBe('captured')
    expect(await market.statusOf(placed.orderId)).toBe('revision_requested')
  })

  test('another method replaces the open payment; paid all the same, the first is given back', async () => {
    const placed = await usedUp()
    const first = await buyRevision(customer, { ...placed, ...wish })
    const second = await buyRevision(customer, { ...placed, ...wish, method: 'card' })
    expect(second.paymentId).not.toBe(first.paymentId)
    await market.payAt(first.paymentId)
    expect(await confirmPayment(system, first)).toBe('late')
    expect(await orders.refunds(placed.orderId)).toEqual([totalMinor])
    expect(await market.statusOf(placed.orderId)).toBe('delivered')
  })

  test('never paid, nothing changes: it expires and the order goes on', async () => {
    const placed = await usedUp()
    const opened = await buyRevision(customer, { ...placed, ...wish })
    await rows(`update payments set expires_at = now() - interval '1 minute' where id = $1`, [
      opened.paymentId,
    ])
    await expireUnpaidSupplement(system, { ...placed, isLate: false })
    await cancelOpenPayment(system, opened)
    expect(await supplement(opened.supplementId)).toMatchObject({ status: 'expired' })
    expect(await market.order(placed.orderId)).toMatchObject({
      status: 'delivered',
      revisions_allowed: '2',
    })
  })

  test('paid after the order was accepted, it is given back', async () => {
    const placed = await usedUp()
    const opened = await buyRevision(customer, { ...placed, ...wish })
    await acceptDelivery(customer, placed)
    expect(await supplement(opened.supplementId)).toMatchObject({ status: 'expired' })
    await market.payAt(opened.paymentId)
    expect(await confirmPayment(system, opened)).toBe('late')
    const [refund] = await rows<{ id: string }>(
      'select id from core.refunds where payment_id = $1',
      [opened.paymentId],
    )
    expect(await settleRefund(system, { refundId: refund?.id ?? '' })).toBe('succeeded')
    expect(await market.statusOf(placed.orderId)).toBe('completed')
  })
})

describe('an order with a paid revision ends', () => {
  test('cancelled in full: each payment gets its own money back', async () => {
    const placed = await usedUp()
    const opened = await bought(placed)
    await proposeCancellation(seller, { ...placed, reason: 'Je ne peux pas continuer.' })
    await acceptCancellation(customer, placed)
    expect((await orders.refunds(placed.orderId)).toSorted((a, b) => a - b)).toEqual([
      totalMinor,
      basicTotalMinor,
    ])
    expect(await supplement(opened.supplementId)).toMatchObject({ status: 'refunded' })
    expect(await orders.held(placed.orderId)).toBe(0)
  })

  test('cancelled in part: the revision goes back first, the order is divided', async () => {
    const placed = await usedUp()
    const opened = await bought(placed)
    await proposeCancellation(seller, {
      ...placed,
      reason: 'Je garde une partie pour le travail fait.',
      refundMinor: totalMinor + 1_001,
    })
    await acceptCancellation(customer, placed)
    expect((await orders.refunds(placed.orderId)).toSorted((a, b) => a - b)).toEqual([
      1_001,
      totalMinor,
    ])
    expect(await supplement(opened.supplementId)).toMatchObject({ status: 'refunded' })
  })

  test('charged back: the bank takes the order’s payment, the revision’s goes back to its customer', async () => {
    const placed = await usedUp()
    const opened = await bought(placed)
    await move(placed, 'charge_back')
    expect(await orders.held(placed.orderId)).toBe(0)
    expect(await orders.refunds(placed.orderId)).toEqual([totalMinor])
    expect(await supplement(opened.supplementId)).toMatchObject({ status: 'refunded' })
  })

  test('charged back after it was accepted, the revision still becomes available', async () => {
    const placed = await usedUp()
    const opened = await bought(placed)
    await deliver(placed)
    await acceptDelivery(customer, placed)
    await move(placed, 'charge_back')
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    await rows(
      `update core.earnings set available_at = now() - interval '10 minutes' where order_id = $1`,
      [placed.orderId],
    )
    const sweep = await sweepOrders(system)
    expect(sweep.earnings).toBeGreaterThanOrEqual(1)
    const [earning] = await rows(
      `select amount_minor::int as amount, cleared_at is not null as cleared
       from core.earnings where order_id = $1 and slice = $2`,
      [placed.orderId, opened.supplementId],
    )
    expect(earning).toEqual({ amount: 4_250, cleared: true })
    expect(await market.order(placed.orderId)).toMatchObject({ earning_status: 'reversed' })
  })
})

describe('at once', () => {
  testRace(
    'paying a revision ∥ accepting the delivery: revised, or accepted with the money on its way back',
    10,
    async () => {
      const placed = await usedUp()
      const opened = await buyRevision(customer, { ...placed, ...wish })
      await market.payAt(opened.paymentId)
      await Promise.allSettled([confirmPayment(system, opened), acceptDelivery(customer, placed)])
      await confirmPayment(system, opened)
      const status = await market.statusOf(placed.orderId)
      const refunds = await orders.refunds(placed.orderId)
      expect([status, refunds]).toEqual(
        status === 'completed' ? ['completed', [totalMinor]] : ['revision_requested', []],
      )
    },
  )

  testRace('told ten times, it is captured once', 1, async () => {
    const placed = await usedUp()
    const opened = await buyRevision(customer, { ...placed, ...wish })
    await market.payAt(opened.paymentId)
    await Promise.all(Array.from({ length: 10 }, () => confirmPayment(system, opened)))
    const captures = await market.countOf(
      `ledger.headers where order_id = $1 and kind = 'capture'`,
      [placed.orderId],
    )
    expect(captures).toBe(2)
  })

  test.each(['confirm-payment:asked', 'confirm-payment:written'])(
    'dying at %s, the revision is still paid once',
    async (name) => {
      const placed = await usedUp()
      const opened = await buyRevision(customer, { ...placed, ...wish })
      await market.payAt(opened.paymentId)
      armFailpoint(name, 'throw')
      await expect(confirmPayment(system, opened)).rejects.toThrow(/failpoint/)
      expect(await market.statusOf(placed.orderId)).toBe('delivered')
      await confirmPayment(system, opened)
      expect(await market.statusOf(placed.orderId)).toBe('revision_requested')
    },
  )

  test('dying before the payment was opened leaves one that the polling job opens', async () => {
    const placed = await usedUp()
    armFailpoint('buy-revision:stored', 'throw')
    await expect(buyRevision(customer, { ...placed, ...wish })).rejects.toThrow(/failpoint/)
    const opened = await buyRevision(customer, { ...placed, ...wish })
    expect(opened.redirectUrl).toMatch(/sandbox\/pay\//)
  })
})
