import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { cancelOverdueOrder } from '../../src/workflows/orders/cancel-overdue-order'
import { cancelPayment } from '../../src/workflows/orders/cancel-payment'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { extendReviewWindow } from '../../src/workflows/orders/extend-review-window'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { publishReviews } from '../../src/workflows/orders/publish-reviews'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { submitRequirements } from '../../src/workflows/orders/submit-requirements'
import { sweepOrders } from '../../src/workflows/orders/sweep-orders'
import { writeReview } from '../../src/workflows/orders/write-review'
import { cancelOpenPayment } from '../../src/workflows/payments/cancel-open-payment'
import { checkPayment } from '../../src/workflows/payments/check-payment'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows, order } = market
const asCustomer = () => ctx(viewers.customer)
const asSeller = () => ctx(viewers.seller)
const asSystem = () => ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const balance = async (kind: string, owner: string) => {
  const [row] = await rows<{ derived_minor: string }>(
    'select derived_minor from ledger.derived_balances where kind = $1 and owner = $2',
    [kind, owner],
  )
  return Number(row?.derived_minor ?? 0)
}
const history = async (orderId: string) =>
  (
    await rows<{ transition: string; actor_kind: string }>(
      'select transition, actor_kind from core.order_history where order_id = $1 order by sequence',
      [orderId],
    )
  ).map(({ transition, actor_kind }) => `${actor_kind} ${transition}`)
const topics = async (orderId: string) =>
  (
    await rows<{ topic: string }>(
      'select topic from events where subject_id = $1 order by occurred_at, topic',
      [orderId],
    )
  ).map(({ topic }) => topic)

const inProgress = async () => {
  const placed = await market.placePaid()
  await acceptOrder(asSeller(), placed)
  return placed
}
const delivered = async () => {
  const placed = await inProgress()
  await deliverOrder(asSeller(), { ...placed, message: 'Voici.', fileIds: [] })
  return placed
}
const refundOf = async (orderId: string) => {
  const [refund] = await rows<{ id: string; status: string; amount_minor: string }>(
    'select id, status, amount_minor from core.refunds where order_id = $1',
    [orderId],
  )
  if (refund === undefined) throw new Error('no refund')
  return refund
}

describe('the main path', () => {
  test('placed, paid, accepted, delivered, accepted: the money ends with the seller and the platform', async () => {
    const commissionBefore = await balance('platform_commission', 'platform')
    const placed = await market.place()
    expect(placed.redirectUrl).toMatch(/sandbox\/pay\//)
    expect(await order(placed.orderId)).toMatchObject({
      status: 'awaiting_payment',
      timer_transition: 'expire',
    })

    await market.payAt(placed.paymentId)
    const confirmed = await confirmPayment(asSystem(), { paymentId: placed.paymentId })
    expect(confirmed).toBe('captured')
    expect(await order(placed.orderId)).toMatchObject({
      status: 'awaiting_acceptance',
      earning_status: 'held',
    })
    expect(await balance('held', placed.orderId)).toBe(basicTotalMinor)

    await acceptOrder(asSeller(), placed)
    expect((await order(placed.orderId)).due_at).not.toBeNull()
    const { number } = await deliverOrder(asSeller(), { ...placed, message: 'Voici.', fileIds: [] })
    expect(number).toBe(1)
    await acceptDelivery(asCustomer(), placed)

    expect(await order(placed.orderId)).toMatchObject({
      status: 'completed',
      earning_status: 'pending',
      timer_at: null,
    })
    expect(await balance('held', placed.orderId)).toBe(0)
    expect(await balance('seller_pending', cast.kofiSeller.id)).toBe(21_250)
    expect((await balance('platform_commission', 'platform')) - commissionBefore).toBe(3_750)
    expect(await history(placed.orderId)).toEqual([
      'customer place',
      'provider confirm_payment',
      'seller accept',
      'seller deliver',
      'customer accept_delivery',
    ])
    expect(await topics(placed.orderId)).toEqual([
      'order.placed',
      'order.paid',
      'order.accepted',
      'order.delivered',
      'earning.released',
      'order.completed',
    ])
  })

  test('an earning is available after its waiting time and only with a checked identity', async () => {
    const placed = await delivered()
    await acceptDelivery(asCustomer(), placed)
    const before = await balance('seller_available', cast.kofiSeller.id)
    expect(await makeEarningAvailable(asSystem(), placed)).toBe('too_early')
    market.waitHours(14 * 24)
    expect(await makeEarningAvailable(asSystem(), placed)).toBe('identity_missing')
    await rows('update sellers set is_identity_verified = true where id = $1', [cast.kofiSeller.id])
    expect(await makeEarningAvailable(asSystem(), placed)).toBe('cleared')
    expect(await makeEarningAvailable(asSystem(), placed)).toBe('not_pending')
    expect((await balance('seller_available', cast.kofiSeller.id)) - before).toBe(21_250)
    expect(await order(placed.orderId)).toMatchObject({ earning_status: 'available' })
  })

  test('a seller who opted in starts at once', async () => {
    await rows('update sellers set auto_accepts_orders = true where id = $1', [cast.kofiSeller.id])
    const placed = await market.placePaid()
    await rows('update sellers set auto_accepts_orders = false where id = $1', [cast.kofiSeller.id])
    expect(await order(placed.orderId)).toMatchObject({ status: 'in_progress' })
    expect((await order(placed.orderId)).due_at).not.toBeNull()
  })

  test('a service with questions waits for answers, and refuses incomplete ones by field', async () => {
    const questions = [
      { id: 'q1', question: 'Nom ?', kind: 'text', choices: [], isRequired: true },
      {
        id: 'q2',
        question: 'Style ?',
        kind: 'choice',
        choices: ['Sobre', 'Vif'],
        isRequired: false,
      },
    ]
    await rows('update services set requirements = $1 where id = $2', [
      JSON.stringify(questions),
      cast.service.id,
    ])
    const placed = await market.placePaid()
    await rows(`update services set requirements = '[]' where id = $1`, [cast.service.id])
    expect(await order(placed.orderId)).toMatchObject({ status: 'awaiting_requirements' })
    const answer = (text: string) => ({ requirementId: 'q2', text, fileIds: [] })
    await expect(
      submitRequirements(asCustomer(), { ...placed, answers: [answer('Baroque')] }),
    ).rejects.toMatchObject({ code: 'request/invalid', fields: { q1: 'required', q2: 'choice' } })
    const answers = [{ requirementId: 'q1', text: 'Teranga', fileIds: [] }, answer('Vif')]
    await submitRequirements(asCustomer(), { ...placed, answers })
    expect(await order(placed.orderId)).toMatchObject({ status: 'awaiting_acceptance', answers })
  })
})

describe('revisions and time', () => {
  test('revisions stop at the quota of the package', async () => {
    const placed = await delivered()
    for (let round = 0; round < 2; round += 1) {
      await requestRevision(asCustomer(), { ...placed, note: 'Plus grand, merci.' })
      await deliverOrder(asSeller(), { ...placed, message: 'Corrigé.', fileIds: [] })
    }
    await expect(
      requestRevision(asCustomer(), { ...placed, note: 'Encore une fois.' }),
    ).rejects.toMatchObject({ code: 'order/illegal-transition' })
    const versions = await rows(
      'select status from deliveries where order_id = $1 order by number',
      [placed.orderId],
    )
    expect(versions).toEqual([
      { status: 'revision_requested' },
      { status: 'revision_requested' },
      { status: 'submitted' },
    ])
  })

  test('a refused revision leaves the customer seven days, then the order completes by itself', async () => {
    const placed = await delivered()
    await requestRevision(asCustomer(), { ...placed, note: 'Tout refaire, svp.' })
    await refuseRevision(asSeller(), { ...placed, reason: 'Hors du devis.' })
    const timer = { orderId: placed.orderId, transition: 'complete_automatically' } as const
    expect(await runOrderTimer(asSystem(), timer)).toBe(false)
    market.waitHours(7 * 24)
    expect(await runOrderTimer(asSystem(), timer)).toBe(true)
    expect(await order(placed.orderId)).toMatchObject({ status: 'completed' })
  })

  test('a delivery completes by itself after seven days, or fourteen when extended once', async () => {
    const placed = await delivered()
    await extendReviewWindow(asCustomer(), placed)
    await expect(extendReviewWindow(asCustomer(), placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    const timer = { orderId: placed.orderId, transition: 'complete_automatically' } as const
    market.waitHours(8 * 24)
    expect(await runOrderTimer(asSystem(), timer)).toBe(false)
    market.waitHours(7 * 24)
    expect(await runOrderTimer(asSystem(), timer)).toBe(true)
  })

  test('a timer whose job was lost is found by the sweep', async () => {
    const placed = await delivered()
    market.waitHours(8 * 24)
    await sweepOrders(asSystem())
    expect(await order(placed.orderId)).toMatchObject({ status: 'completed' })
  })
})

describe('giving money back', () => {
  test('a declined order refunds everything, service fee included', async () => {
    const placed = await market.placePaid()
    const owedBefore = await balance('refund_clearing', 'sandbox')
    await declineOrder(asSeller(), placed)
    expect(await order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      earning_status: 'none',
    })
    const refund = await refundOf(placed.orderId)
    expect(refund).toMatchObject({ status: 'requested', amount_minor: String(basicTotalMinor) })
    expect(await settleRefund(asSystem(), { refundId: refund.id })).toBe('succeeded')
    expect(await settleRefund(asSystem(), { refundId: refund.id })).toBe('unchanged')
    expect(await balance('refund_clearing', 'sandbox')).toBe(owedBefore)
    const [payment] = await rows('select status, refunded_minor from payments where id = $1', [
      placed.paymentId,
    ])
    expect(payment).toEqual({ status: 'refunded', refunded_minor: String(basicTotalMinor) })
  })

  test('a seller who stays silent for 48 hours loses the order, the customer loses nothing', async () => {
    const placed = await market.placePaid()
    const timer = { orderId: placed.orderId, transition: 'lapse_acceptance' } as const
    expect(await runOrderTimer(asSystem(), timer)).toBe(false)
    market.waitHours(48)
    expect(await runOrderTimer(asSystem(), timer)).toBe(true)
    expect(await runOrderTimer(asSystem(), timer)).toBe(false)
    await settleRefund(asSystem(), { refundId: (await refundOf(placed.orderId)).id })
  })

  test('late work is cancelled by its customer a day after the due date, not before', async () => {
    const placed = await inProgress()
    market.waitHours(3 * 24 + 23)
    await expect(cancelOverdueOrder(asCustomer(), placed)).rejects.toMatchObject({
      code: 'order/illegal-transition',
    })
    market.waitHours(1)
    await cancelOverdueOrder(asCustomer(), placed)
    await settleRefund(asSystem(), { refundId: (await refundOf(placed.orderId)).id })
    expect(await order(placed.orderId)).toMatchObject({
      status: 'cancelled',
      cancellation_reason: 'overdue',
    })
  })

  test('an unpaid order expires; a success that comes later is given back', async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId)
    const owedBefore = await balance('refund_clearing', 'sandbox')
    // The customer gave up in one tab and paid in another.
    await cancelPayment(asCustomer(), placed)
    expect(await order(placed.orderId)).toMatchObject({ status: 'expired' })
    await cancelOpenPayment(asSystem(), { paymentId: placed.paymentId })
    const refund = await refundOf(placed.orderId)
    expect(refund.amount_minor).toBe(String(basicTotalMinor))
    expect(await balance('held', placed.orderId)).toBe(0)
    await settleRefund(asSystem(), { refundId: refund.id })
    expect(await balance('refund_clearing', 'sandbox')).toBe(owedBefore)
  })

  test('the page on the way back confirms at once, for the order’s own people only', async () => {
    const placed = await market.place()
    expect(await checkPayment(asCustomer(), placed)).toBe('unchanged')
    await market.payAt(placed.paymentId)
    await expect(checkPayment(ctx(viewers.stranger), placed)).rejects.toMatchObject({
      code: 'order/not-found',
    })
    expect(await checkPayment(asCustomer(), placed)).toBe('captured')
    expect(await checkPayment(asCustomer(), placed)).toBe('unchanged')
    await declineOrder(asSeller(), placed)
    await settleRefund(asSystem(), { refundId: (await refundOf(placed.orderId)).id })
  })

  test('the expiry timer asks the provider first: a paid order is confirmed, not expired', async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId)
    market.waitHours(2)
    expect(await runOrderTimer(asSystem(), { orderId: placed.orderId, transition: 'expire' })).toBe(
      false,
    )
    expect(await order(placed.orderId)).toMatchObject({ status: 'awaiting_acceptance' })
  })
})

describe('reviews', () => {
  test('both sides are blind until both wrote, then both are published together', async () => {
    const placed = await delivered()
    await expect(
      writeReview(asCustomer(), { ...placed, rating: 5, body: 'Très beau travail.' }),
    ).rejects.toMatchObject({ code: 'review/not-allowed' })
    await acceptDelivery(asCustomer(), placed)
    const review = { ...placed, rating: 5, body: 'Très beau travail.' }
    expect(await writeReview(asCustomer(), review)).toEqual({ isPublished: false })
    await expect(writeReview(asCustomer(), review)).rejects.toMatchObject({
      code: 'review/not-allowed',
    })
    expect(await writeReview(asSeller(), review)).toEqual({ isPublished: true })
    const stored = await rows('select status from reviews where order_id = $1', [placed.orderId])
    expect(stored).toEqual([{ status: 'published' }, { status: 'published' }])
  })

  test('a lone review is published when the window closes, not before', async () => {
    const placed = await delivered()
    await acceptDelivery(asCustomer(), placed)
    await writeReview(asCustomer(), { ...placed, rating: 4, body: 'Bien, un peu tard.' })
    await publishReviews(asSystem(), placed)
    const status = () => rows('select status from reviews where order_id = $1', [placed.orderId])
    expect(await status()).toEqual([{ status: 'pending' }])
    market.waitHours(14 * 24)
    await publishReviews(asSystem(), placed)
    expect(await status()).toEqual([{ status: 'published' }])
  })
})
