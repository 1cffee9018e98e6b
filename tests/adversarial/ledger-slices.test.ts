import type pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { buyRevision } from '../../src/workflows/orders/buy-revision'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { forge, ledgerAttacker } from '../helpers/ledger-attacker'
import { milestoneOrders } from '../helpers/milestone-orders'

const market = coreMarket()
const { ctx, rows } = market
const { attack, sql } = ledgerAttacker(market)
const orders = milestoneOrders(market)
const customer = ctx(viewers.customer)
const seller = ctx(viewers.seller)

/** A platform-borne discount of 2,500 in three milestones, of which the first was released. */
const sliced = await orders.started({ minor: 2_500, bearer: 'platform' })
await orders.deliver(sliced)
await acceptDelivery(customer, sliced)
const unpaid = await orders.place({ minor: 2_500, bearer: 'platform' })
const [released, current] = await orders.milestones(sliced.orderId)
const releasedId = released?.id ?? ''
const currentId = current?.id ?? ''

/** Delivered, with a revision that was paid on top and another offer to pay still open. */
await rows('update services set extra_revision_minor = 5000 where id = $1', [cast.service.id])
const revised = await market.placePaid()
await acceptOrder(seller, revised)
await rows('update orders set revisions_allowed = 0 where id = $1', [revised.orderId])
await deliverOrder(seller, { ...revised, message: 'Voici.', fileIds: [] })
const wish = {
  note: 'Une retouche de plus.',
  method: 'mobile_money',
  expectedTotalMinor: 5_250,
} as const
const paid = await buyRevision(customer, { ...revised, ...wish })
await market.payAt(paid.paymentId)
await confirmPayment(ctx(viewers.system), paid)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Posting = Parameters<typeof forge>[0]

/** A posting of one slice, past every function of ours. */
const forgeSlice = (slice: string, posting: Posting) => forge({ ...posting, slice })

describe('the platform’s part of a discount', () => {
  test('changing it after the order was placed', async () => {
    await expect(
      sql('update orders set subsidy_minor = 0 where id = $1', [sliced.orderId]),
    ).rejects.toThrow(/cannot change/)
  })
  test.each([
    ['more than the discount', 'subsidy_minor = discount_minor + 1'],
    ['less than nothing', 'subsidy_minor = -1'],
    ['a share that does not add up', 'subsidy_minor = subsidy_minor - 1'],
  ])('an order with %s', async (_name, change) => {
    // Behind the trigger's back: the CHECK stands on its own.
    const work = async (client: pg.PoolClient) => {
      await client.query('alter table orders disable trigger guard_subsidy')
      await client.query(`update orders set ${change} where id = $1`, [unpaid.orderId])
    }
    await expect(attack(work)).rejects.toThrow(
      /orders_subsidy_within_discount|orders_shares_add_up/,
    )
  })
  test('capturing without what the platform adds', async () => {
    const forged = forge({
      kind: 'capture',
      orderId: unpaid.orderId,
      debit: ['external', 'sandbox'],
      credit: ['held', unpaid.orderId],
      amount: 23_750,
    })
    await expect(attack(forged)).rejects.toThrow(/subsidised 0 of 2500/)
  })
  test('giving the whole subsidy to the customer', async () => {
    const forged = forge({
      kind: 'reversal',
      orderId: sliced.orderId,
      debit: ['platform_commission', 'platform'],
      credit: ['platform_promotions', 'platform'],
      amount: 2_501,
    })
    await expect(attack(forged)).rejects.toThrow(/returned 2501 of a subsidy/)
  })
})

describe('6. one capture and one closing per slice', () => {
  test('releasing a milestone twice', async () => {
    const forged = forgeSlice(releasedId, {
      kind: 'release',
      orderId: sliced.orderId,
      debit: ['held', sliced.orderId],
      credit: ['seller_pending', cast.kofiSeller.id],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_closing/)
  })
  test('refunding a milestone that was released', async () => {
    const forged = forgeSlice(releasedId, {
      kind: 'refund',
      orderId: sliced.orderId,
      debit: ['held', sliced.orderId],
      credit: ['refund_clearing', 'sandbox'],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_closing/)
  })
  test('releasing a part of a milestone', async () => {
    const forged = forgeSlice(currentId, {
      kind: 'release',
      orderId: sliced.orderId,
      debit: ['held', sliced.orderId],
      credit: ['seller_pending', cast.kofiSeller.id],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/1 of \d+ closed/)
  })
  test('releasing a milestone to its seller, the platform’s share included', async () => {
    const gross = Number(current?.amount_minor) + 800
    const work = async (client: pg.PoolClient) => {
      await forgeSlice(currentId, {
        kind: 'release',
        orderId: sliced.orderId,
        debit: ['held', sliced.orderId],
        credit: ['seller_pending', cast.kofiSeller.id],
        amount: gross,
      })(client)
      await client.query(`update core.order_milestones set status = 'released' where id = $1`, [
        currentId,
      ])
    }
    await expect(attack(work)).rejects.toThrow(/other shares than were agreed/)
  })
  test('closing an order in milestones as a whole', async () => {
    const forged = forge({
      kind: 'refund',
      orderId: sliced.orderId,
      debit: ['held', sliced.orderId],
      credit: ['refund_clearing', 'sandbox'],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/closed 1 of|not by its milestones/)
  })
  test('a slice that the order does not have', async () => {
    const forged = forgeSlice('nobody', {
      kind: 'refund',
      orderId: sliced.orderId,
      debit: ['held', sliced.orderId],
      credit: ['refund_clearing', 'sandbox'],
      amount: 1,
    })
    await expect(attack(forged)).rejects.toThrow(/no slice nobody/)
  })
  test('capturing a supplement twice', async () => {
    const forged = forgeSlice(paid.supplementId, {
      kind: 'capture',
      orderId: revised.orderId,
      debit: ['external', 'sandbox'],
      credit: ['held', revised.orderId],
      amount: 5_250,
    })
    await expect(attack(forged)).rejects.toThrow(/headers_one_capture/)
  })
  test('a status that the ledger does not know', async () => {
    for (const status of ['released', 'refunded', 'split']) {
      await expect(
        sql('update core.order_milestones set status = $1 where id = $2', [status, currentId]),
      ).rejects.toThrow(/closed 0/)
      await expect(
        sql('update core.order_supplements set status = $1 where id = $2', [
          status,
          paid.supplementId,
        ]),
      ).rejects.toThrow(/closed 0/)
    }
  })
})

describe('what was agreed about parts cannot change', () => {
  test.each([
    ['update core.order_milestones set amount_minor = amount_minor - 1', /cannot change/],
    ['update core.order_milestones set position = position + 5', /cannot change/],
    [`update core.order_milestones set status = 'pending'`, /no edge/],
    ['delete from core.order_milestones', /is refused/],
    ['truncate core.order_milestones', /is refused/],
    ['update core.order_supplements set total_minor = 1', /cannot change/],
    [`update core.order_supplements set note = 'Autre chose'`, /cannot change/],
    [`update core.order_supplements set status = 'expired'`, /no edge/],
    ['delete from core.order_supplements', /is refused/],
  ])('%s', async (statement, refusal) => {
    await expect(sql(statement)).rejects.toThrow(refusal)
  })
  test('a milestone added to an order that was paid', async () => {
    const copy = `insert into core.order_milestones
      select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'position', 9,
        'status', 'pending'))).* from core.order_milestones m where id = $1`
    await expect(sql(copy, [currentId])).rejects.toThrow(/do not add up/)
  })
  test('a supplement paid by the order’s own payment', async () => {
    const copy = `insert into core.order_supplements
      select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
        'status', 'awaiting_payment', 'payment_id', $2::text))).*
      from core.order_supplements s where id = $1`
    await expect(sql(copy, [paid.supplementId, revised.paymentId])).rejects.toThrow(
      /its payment is not its own/,
    )
  })
  test('two open offers for one order', async () => {
    const copy = `insert into core.order_supplements
      select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
        'status', 'awaiting_payment', 'payment_id', p.id))).*
      from core.order_supplements s, (select id from payments order by id limit 2) p
      where s.id = $1`
    await expect(sql(copy, [paid.supplementId])).rejects.toThrow(/order_supplements_one_open/)
  })
})
