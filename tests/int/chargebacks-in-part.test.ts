import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readPayment } from '../../src/store/payments/payment-record'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { cast } from '../helpers/cast'
import { basicTotalMinor, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'
import { payoutMarket } from '../helpers/payout-market'
import { checkoutOf, publishService } from '../helpers/pricing-market'

const market = payoutMarket()
const { db, rows, seller, system, as, balance } = market
const orders = milestoneOrders(market)
const customer = as(viewers.customer)
const partMinor = 5_250
/** 5,250 of 26,250 is a fifth: of the net 21,250 too. */
const partNetMinor = 4_250

beforeAll(async () => {
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const sellerHas = async () =>
  (await balance('seller_available')) + (await balance('chargeback_receivable'))
/** What the platform's own accounts hold together. */
const platformHas = async () => {
  const [row] = await rows<{ balance: string }>(
    `select coalesce(sum(derived_minor), 0) as balance from ledger.derived_balances
     where kind in ('platform_commission', 'platform_fees', 'tax_payable')`,
  )
  return Number(row?.balance ?? 0)
}
const takePart = (paymentId: string, amountMinor = partMinor) =>
  market.takePart(paymentId, amountMinor)
const refundsOf = async (paymentId: string) =>
  (
    await rows<{ amount_minor: string; status: string }>(
      'select amount_minor, status from core.refunds where payment_id = $1 order by created_at, id',
      [paymentId],
    )
  ).map(({ amount_minor, status }) => [Number(amount_minor), status])
const settleAll = async (paymentId: string) => {
  const open = await rows<{ id: string }>(
    `select id from core.refunds where payment_id = $1 and status <> 'succeeded'`,
    [paymentId],
  )
  for (const { id } of open) await settleRefund(system, { refundId: id })
}

describe('a chargeback of a part', () => {
  test('and a cancellation after it give the customer no more than they paid', async () => {
    const before = [await sellerHas(), await platformHas()]
    const placed = await market.placePaid()
    await takePart(placed.paymentId)
    expect(await sellerHas()).toBe((before[0] ?? 0) - partNetMinor)
    await declineOrder(seller, { ...placed, reason: 'Je ne suis pas disponible.' })
    expect(await refundsOf(placed.paymentId)).toEqual([
      [basicTotalMinor - partMinor, 'requested'],
      [partMinor, 'succeeded'],
    ])
    // Nothing was earned with it, and nothing is owed for it.
    expect([await sellerHas(), await platformHas()]).toEqual(before)
    expect((await readPayment(db, placed.paymentId))?.status).toBe('refund_pending')
  })

  test('that is won after the order was given back is owed to the customer', async () => {
    const before = [await sellerHas(), await platformHas()]
    const placed = await market.placePaid()
    await takePart(placed.paymentId)
    await declineOrder(seller, { ...placed, reason: 'Je ne suis pas disponible.' })
    expect(await market.bankDecides(placed.paymentId, 'won')).toBe('won')
    expect([await sellerHas(), await platformHas()]).toEqual(before)
    expect(await refundsOf(placed.paymentId)).toContainEqual([partMinor, 'requested'])
    await settleAll(placed.paymentId)
    expect((await readPayment(db, placed.paymentId))?.status).toBe('refunded')
  })

  test('several cases between two questions are all booked, each with its own end', async () => {
    const placed = await market.earned()
    const earned = await sellerHas()
    const [first, second] = [uuidv7(), uuidv7()]
    const part = { amountMinor: partMinor, state: 'open' } as const
    await market.bankNotes(placed.paymentId, { ...part, reference: first })
    await market.bankNotes(placed.paymentId, { ...part, reference: second })
    expect(await followChargeback(system, placed)).toBe('opened')
    expect(await sellerHas()).toBe(earned - 2 * partNetMinor)
    await market.bankNotes(placed.paymentId, { ...part, reference: first, state: 'lost' })
    await market.bankNotes(placed.paymentId, { ...part, reference: second, state: 'won' })
    expect(await followChargeback(system, placed)).toBe('won')
    expect(await sellerHas()).toBe(earned - partNetMinor)
    expect(await followChargeback(system, placed)).toBe('unchanged')
    expect(
      await rows(
        'select reference, state from chargebacks where payment_id = $1 order by reference',
        [placed.paymentId],
      ),
    ).toEqual([
      { reference: first, state: 'lost' },
      { reference: second, state: 'won' },
    ])
  })

  test('of milestones: later ones are released, and the seller ends with what was left', async () => {
    const before = await sellerHas()
    const placed = await orders.started()
    await orders.deliver(placed)
    await acceptDelivery(customer, placed)
    await takePart(placed.paymentId)
    expect(await market.statusOf(placed.orderId)).toBe('in_progress')
    for (let step = 0; step < 2; step += 1) {
      await orders.deliver(placed)
      await acceptDelivery(customer, placed)
    }
    for (const { slice } of await orders.earnings(placed.orderId)) await clearSlice(placed, slice)
    expect(await sellerHas()).toBe(before + 21_250 - partNetMinor)
    expect(await balance('held', placed.orderId)).toBe(0)
  })

  test('of milestones: what is given back of the rest and the part stay below what was paid', async () => {
    const placed = await orders.started()
    await orders.deliver(placed)
    await acceptDelivery(customer, placed)
    const held = await orders.held(placed.orderId)
    // More than the accepted milestone: some of it was paid for what is given back now.
    const taken = basicTotalMinor - held + 1_000
    await takePart(placed.paymentId, taken)
    await proposeCancellation(seller, { ...placed, refundMinor: held, reason: 'D’accord ainsi.' })
    await acceptCancellation(customer, placed)
    expect(await refundsOf(placed.paymentId)).toEqual([
      [held - 1_000, 'requested'],
      [1_000, 'succeeded'],
    ])
  })

  test('of a payment of two orders: each bears its part, and only the one given back is settled', async () => {
    const poster = await publishService(market)
    const placed = await placeCheckout(customer, checkoutOf([cast.service.id, poster], 36_750))
    await market.payAt(placed.paymentId)
    await confirmPayment(system, placed)
    const [logo, other] = placed.orders.map(({ orderId }) => orderId)
    await takePart(placed.paymentId, 7_350)
    const parts = await rows<{ order_id: string; amount_minor: string }>(
      `select o.order_id, o.amount_minor from core.chargeback_orders o
       join chargebacks c on c.id = o.chargeback_id where c.payment_id = $1
       order by o.amount_minor desc`,
      [placed.paymentId],
    )
    expect(parts.map((part) => [part.order_id, Number(part.amount_minor)])).toEqual([
      [logo, 5_250],
      [other, 2_100],
    ])
    await declineOrder(seller, { orderId: logo ?? '', reason: 'Je ne suis pas disponible.' })
    expect(await refundsOf(placed.paymentId)).toEqual([
      [basicTotalMinor - 5_250, 'requested'],
      [5_250, 'succeeded'],
    ])
    expect(await market.statusOf(other ?? '')).not.toBe('cancelled')
  })

  test('twice: together no more than the payment, the rest is the platform’s loss', async () => {
    const before = await sellerHas()
    const placed = await market.earned()
    const earned = (await sellerHas()) - before
    await takePart(placed.paymentId, 20_000)
    await takePart(placed.paymentId, 20_000)
    expect(earned).toBe(21_250)
    expect(await sellerHas()).toBe(before)
  })
})

const clearSlice = async ({ orderId }: { orderId: string }, slice: string) => {
  await rows(
    `update core.earnings set available_at = now() - interval '1 minute'
     where order_id = $1 and slice = $2`,
    [orderId, slice],
  )
  await makeEarningAvailable(system, { orderId, slice })
}
