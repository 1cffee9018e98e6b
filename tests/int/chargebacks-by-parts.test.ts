import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chargebackFile } from '../../src/queries/payments/chargeback-file'
import { readPayment } from '../../src/store/payments/payment-record'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { cast } from '../helpers/cast'
import { basicTotalMinor, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'
import { finance, payoutMarket } from '../helpers/payout-market'
import { checkoutOf } from '../helpers/pricing-market'
import { testRace } from '../helpers/rounds'

const market = payoutMarket()
const { db, rows, seller, system, as, balance, takePart } = market
const orders = milestoneOrders(market)
const customer = as(viewers.customer)
const partMinor = 5_250
const restMinor = basicTotalMinor - partMinor
const netMinor = 21_250
/** 5,250 of 26,250 is a fifth: of the net 21,250 too. */
const partNetMinor = 4_250

beforeAll(async () => {
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

/** What is the seller’s by now, less what they owe. */
const sellerHas = async () =>
  (await balance('seller_pending')) +
  (await balance('seller_available')) +
  (await balance('chargeback_receivable'))
const platformHas = async () => {
  const [row] = await rows<{ balance: string }>(
    `select coalesce(sum(derived_minor), 0) as balance from ledger.derived_balances
     where kind in ('platform_commission', 'platform_fees', 'tax_payable', 'platform_promotions')`,
  )
  return Number(row?.balance ?? 0)
}
const everybody = async () => [await sellerHas(), await platformHas()] as const
const caseId = async (reference: string) => {
  const [row] = await rows<{ id: string }>('select id from chargebacks where reference = $1', [
    reference,
  ])
  return row?.id ?? ''
}
const clearSlices = async (orderId: string) => {
  for (const { slice } of await orders.earnings(orderId)) {
    await rows(
      `update core.earnings set available_at = now() - interval '1 minute'
       where order_id = $1 and slice = $2`,
      [orderId, slice],
    )
    await makeEarningAvailable(system, { orderId, slice })
  }
}
const won = (paymentId: string, reference: string, amountMinor: number) =>
  market.bankSays(paymentId, { reference, amountMinor, state: 'won' })

describe('two chargebacks that together take everything', () => {
  test('end an order that is being worked on, and nobody has anything of it', async () => {
    const before = await everybody()
    const placed = await market.placePaid()
    await takePart(placed.paymentId, partMinor)
    expect(await market.statusOf(placed.orderId)).toBe('awaiting_acceptance')
    expect(await sellerHas()).toBe(before[0] - partNetMinor)
    const reference = await takePart(placed.paymentId, restMinor)
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect((await readPayment(db, placed.paymentId))?.status).toBe('charged_back')
    expect(await balance('held', placed.orderId)).toBe(0)
    // Who had returned their part of the first has it again: the order’s own money paid for it.
    expect(await everybody()).toEqual(before)
    const { orders: taken } = await chargebackFile(as(finance), {
      chargebackId: await caseId(reference),
    })
    expect(taken).toEqual([
      expect.objectContaining({ amountMinor: restMinor, sellerMinor: 0, receivableMinor: 0 }),
    ])
    await expect(acceptOrder(seller, placed)).rejects.toThrow(/illegal-transition/u)
  })

  test.each(['first', 'last'] as const)(
    'of which the bank gives the %s back, then the other: everybody has their part of it',
    async (which) => {
      const [sellerBefore, platformBefore] = await everybody()
      const placed = await market.placePaid()
      const first = await takePart(placed.paymentId, partMinor)
      const last = await takePart(placed.paymentId, restMinor)
      const givesFirst = async () => {
        expect(await won(placed.paymentId, first, partMinor)).toBe('won')
        return partNetMinor
      }
      const givesLast = async () => {
        expect(await won(placed.paymentId, last, restMinor)).toBe('won')
        return netMinor - partNetMinor
      }
      const [now, later] = which === 'first' ? [givesFirst, givesLast] : [givesLast, givesFirst]
      const got = await now()
      expect(await sellerHas()).toBe(sellerBefore + got)
      await market.expectCleanLedger()
      await later()
      expect(await everybody()).toEqual([
        sellerBefore + netMinor,
        platformBefore + basicTotalMinor - netMinor,
      ])
      expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    },
  )

  test('after the seller was paid: all of their net is owed, no more', async () => {
    const placed = await market.earned()
    await sendPayout(system, await requestPayout(seller, { currency: 'XOF' }))
    expect(await sellerHas()).toBe(0)
    await takePart(placed.paymentId, partMinor)
    const last = await takePart(placed.paymentId, restMinor)
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect(await balance('chargeback_receivable')).toBe(0 - netMinor)
    await won(placed.paymentId, last, restMinor)
    expect(await balance('chargeback_receivable')).toBe(0 - partNetMinor)
    await market.earned()
    expect(await balance('seller_available')).toBe(netMinor - partNetMinor)
  })

  test('while the earning clears: it never becomes available', async () => {
    const before = await everybody()
    const placed = await market.completed()
    await takePart(placed.paymentId, partMinor)
    await takePart(placed.paymentId, restMinor)
    expect(await everybody()).toEqual(before)
    expect(await market.clear(placed.orderId)).toBe('not_pending')
  })

  test('of subsidised milestones, one released: the subsidy goes back, the rest to the bank', async () => {
    const before = await everybody()
    const placed = await orders.started({ minor: 2_500, bearer: 'platform' })
    await orders.deliver(placed)
    await acceptDelivery(customer, placed)
    const total = basicTotalMinor - 2_500
    await takePart(placed.paymentId, 20_001)
    const last = await takePart(placed.paymentId, total - 20_001)
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect(await everybody()).toEqual(before)
    expect(await won(placed.paymentId, last, total - 20_001)).toBe('won')
  })

  test('and a third one: the platform’s loss, given back to it', async () => {
    const before = await everybody()
    const placed = await market.placePaid()
    await takePart(placed.paymentId, partMinor)
    await takePart(placed.paymentId, restMinor)
    const third = await takePart(placed.paymentId, 1_000)
    expect(await everybody()).toEqual([before[0], before[1] - 1_000])
    await won(placed.paymentId, third, 1_000)
    expect(await everybody()).toEqual(before)
  })

  test('of one order of a payment leave none of its orders going on', async () => {
    const before = await everybody()
    const twice = [cast.service.id, cast.service.id]
    const placed = await placeCheckout(customer, checkoutOf(twice, 2 * basicTotalMinor))
    await market.payAt(placed.paymentId)
    await confirmPayment(system, placed)
    await takePart(placed.paymentId, 9_999)
    await takePart(placed.paymentId, 2 * basicTotalMinor - 9_999)
    for (const { orderId } of placed.orders) {
      expect(await market.statusOf(orderId)).toBe('charged_back')
    }
    expect(await everybody()).toEqual(before)
  })

  test('credit all of the invoices that the order had', async () => {
    const placed = await market.completed()
    await issueDocuments(system, placed)
    await takePart(placed.paymentId, partMinor)
    await takePart(placed.paymentId, restMinor)
    await issueDocuments(system, placed)
    const totals = await rows<{ kind: string; total: number }>(
      `select kind, sum(total_minor)::int as total from documents where order_id = $1
       group by 1 order by 1`,
      [placed.orderId],
    )
    const of = (kind: string) => totals.find((row) => row.kind === kind)?.total
    expect(of('credit_note')).toBe((of('invoice') ?? 0) + (of('commission_invoice') ?? 0))
    expect(of('invoice')).toBe(25_000)
  })

  testRace('at the same time: one after the other, the order ends once', 10, async (round) => {
    const before = await everybody()
    const isReleased = round % 2 === 1
    const placed = isReleased ? await market.completed() : await market.placePaid()
    /** A provider that tells of one of the two cases, as if the other came a moment later. */
    const telling = (reference: string, amountMinor: number): typeof system => {
      const { sandbox } = system.providers.payments
      if (sandbox === undefined) throw new Error('no sandbox')
      const payments = {
        sandbox: {
          ...sandbox,
          poll: async (asked: Parameters<typeof sandbox.poll>[0]) => {
            const snapshot = await sandbox.poll(asked)
            const chargebacks = [{ reference, amountMinor, state: 'open' as const }]
            return snapshot === null ? null : { ...snapshot, chargebacks }
          },
        },
      }
      return { ...system, providers: { ...system.providers, payments } }
    }
    const cases = [
      telling(`${placed.paymentId}:1`, partMinor),
      telling(`${placed.paymentId}:2`, restMinor),
    ]
    const outcomes = await Promise.all(
      [...cases, ...cases].map((told) => followChargeback(told, placed)),
    )
    expect(outcomes.toSorted()).toEqual(['opened', 'opened', 'unchanged', 'unchanged'])
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect(await everybody()).toEqual(before)
    expect(
      await market.countOf(`ledger.headers where order_id = $1 and kind = 'chargeback'`, [
        placed.orderId,
      ]),
    ).toBe(1)
  })
})

describe('a chargeback of a part while the money is held', () => {
  const completes = async ({ orderId }: { orderId: string }) => {
    await acceptOrder(seller, { orderId })
    await deliverOrder(seller, { orderId, message: 'Voici.', fileIds: [] })
    await acceptDelivery(customer, { orderId })
  }

  test('and an order that completes: what was taken is owed until then, and never paid', async () => {
    const before = await balance('seller_available')
    if (before > 0) await sendPayout(system, await requestPayout(seller, { currency: 'XOF' }))
    const placed = await market.placePaid()
    await takePart(placed.paymentId, partMinor)
    expect(await balance('chargeback_receivable')).toBe(0 - partNetMinor)
    await expect(requestPayout(seller, { currency: 'XOF' })).rejects.toThrow(/payout\/owes/u)
    await completes(placed)
    await clearSlices(placed.orderId)
    expect(await balance('chargeback_receivable')).toBe(0)
    expect(await balance('seller_available')).toBe(netMinor - partNetMinor)
    const { payoutId } = await requestPayout(seller, { currency: 'XOF' })
    expect(Number((await market.payoutOf(payoutId))?.amount_minor)).toBe(netMinor - partNetMinor)
    expect(await sendPayout(system, { payoutId })).toBe('paid')
  })

  test('that the bank gives back after the release: the seller has their whole net', async () => {
    const before = await sellerHas()
    const placed = await market.placePaid()
    const reference = await takePart(placed.paymentId, partMinor)
    await completes(placed)
    await clearSlices(placed.orderId)
    expect(await sellerHas()).toBe(before + netMinor - partNetMinor)
    await won(placed.paymentId, reference, partMinor)
    expect(await sellerHas()).toBe(before + netMinor)
  })
})
