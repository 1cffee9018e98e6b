import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chargebackFile } from '../../src/queries/payments/chargeback-file'
import { payoutOverview } from '../../src/queries/payouts/payout-overview'
import { closeChargeback } from '../../src/workflows/chargebacks/close-chargeback'
import { writeEvidence } from '../../src/workflows/chargebacks/write-evidence'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { basicTotalMinor, viewers } from '../helpers/core-market'
import { finance, payoutMarket } from '../helpers/payout-market'

const market = payoutMarket()
const { rows, seller, system, as, balance } = market
const netMinor = 21_250
const xof = { currency: 'XOF' } as const

beforeAll(async () => {
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const caseOf = async (paymentId: string) => {
  const [row] = await rows<{ id: string; state: string }>(
    'select id, state from chargebacks where payment_id = $1',
    [paymentId],
  )
  return row ?? { id: '', state: 'none' }
}
const refundsOf = (paymentId: string) =>
  rows<{ id: string; status: string; provider_reference: string | null }>(
    'select id, status, provider_reference from core.refunds where payment_id = $1',
    [paymentId],
  )
const paymentOf = async (id: string) =>
  (await rows('select status, refunded_minor from payments where id = $1', [id]))[0]
const owed = async () => 0 - (await balance('chargeback_receivable'))
/** Everything that is available leaves. */
const payOut = async () => {
  const { payoutId } = await requestPayout(seller, xof)
  return sendPayout(system, { payoutId })
}

describe('a chargeback', () => {
  test('of an order that is being worked on takes what is held and ends it', async () => {
    const placed = await market.placePaid()
    expect(await market.chargeBack(placed.paymentId)).toBe('opened')
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
    expect(await balance('held', placed.orderId)).toBe(0)
    expect(await owed()).toBe(0)
    expect(await market.chargeBack(placed.paymentId)).toBe('unchanged')
    expect(await market.countOf('chargebacks where payment_id = $1', [placed.paymentId])).toBe(1)
  })

  test('that is won gives everybody their part, what was held as the order agreed', async () => {
    const placed = await market.placePaid()
    await market.chargeBack(placed.paymentId)
    const before = await balance('seller_available')
    expect(await market.bankDecides(placed.paymentId, 'won')).toBe('won')
    expect((await balance('seller_available')) - before).toBe(netMinor)
    expect(await market.bankDecides(placed.paymentId, 'won')).toBe('unchanged')
    expect(await payOut()).toBe('paid')
  })

  test('after the seller was paid is owed, netted from the next earning, and holds payouts', async () => {
    const first = await market.earned()
    await payOut()
    await market.chargeBack(first.paymentId)
    expect([await owed(), await balance('seller_available')]).toEqual([netMinor, 0])
    expect((await payoutOverview(seller)).balances[0]).toMatchObject({
      owedMinor: netMinor,
      obstacle: 'owes',
    })
    await expect(requestPayout(seller, xof)).rejects.toThrow(/payout\/owes/u)

    const second = await market.completed()
    expect(await market.clear(second.orderId)).toBe('cleared')
    expect(await market.clear(second.orderId)).toBe('not_pending')
    expect([await owed(), await balance('seller_available')]).toEqual([0, 0])
    await market.earned()
    expect(await payOut()).toBe('paid')
  })

  test('that is won after it was netted credits the seller again', async () => {
    const first = await market.earned()
    await payOut()
    await market.chargeBack(first.paymentId)
    expect(await market.bankDecides(first.paymentId, 'won')).toBe('won')
    expect(await owed()).toBe(0)
    // The receivable is netted by what came back: nothing was taken, nothing is left over.
    expect(await balance('seller_available')).toBe(0)
  })

  test('of a part leaves the order alone, and everybody returns their part of the part', async () => {
    const placed = await market.earned()
    const reference = (
      await rows<{ provider_reference: string }>(
        'select provider_reference from payments where id = $1',
        [placed.paymentId],
      )
    )[0]?.provider_reference
    await rows(
      `insert into sandbox.chargebacks (payment_id, reference, amount_minor, currency)
       values ($1, $2, $3, 'XOF')`,
      [placed.paymentId, `part of ${reference}`, Math.floor(basicTotalMinor / 2)],
    )
    const before = await balance('seller_available')
    expect(await followChargeback(system, placed)).toBe('opened')
    expect(await market.statusOf(placed.orderId)).toBe('completed')
    expect(before - (await balance('seller_available'))).toBe(netMinor / 2)
    expect(await market.bankDecides(placed.paymentId, 'won')).toBe('won')
    expect(await balance('seller_available')).toBe(before)
    expect(await payOut()).toBe('paid')
  })

  test('announced before the payment itself captures first', async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId)
    expect(await market.chargeBack(placed.paymentId)).toBe('opened')
    expect(await market.statusOf(placed.orderId)).toBe('charged_back')
  })

  test('of a refund that was still owed settles the refund: the bank gave it back', async () => {
    const placed = await market.placePaid()
    await declineOrder(seller, placed)
    await market.chargeBack(placed.paymentId)
    expect(
      await rows('select status from core.refunds where payment_id = $1', [placed.paymentId]),
    ).toEqual([{ status: 'succeeded' }])
    expect(await owed()).toBe(0)
    await market.expectCleanLedger()

    // The bank changed its mind: the customer is owed the refund again, and gets it.
    expect(await market.bankDecides(placed.paymentId, 'won')).toBe('won')
    const [refund] = await refundsOf(placed.paymentId)
    expect(refund).toMatchObject({ status: 'requested', provider_reference: null })
    expect(await paymentOf(placed.paymentId)).toEqual({
      status: 'refund_pending',
      refunded_minor: '0',
    })
    await market.expectCleanLedger()
    expect(await settleRefund(system, { refundId: refund?.id ?? '' })).toBe('succeeded')
    expect(await paymentOf(placed.paymentId)).toEqual({
      status: 'refunded',
      refunded_minor: String(basicTotalMinor),
    })
    expect(await settleRefund(system, { refundId: refund?.id ?? '' })).toBe('unchanged')
  })

  test('of a refund that was on its way too is the platform’s loss, until the bank gives it back', async () => {
    const placed = await market.placePaid()
    await declineOrder(seller, placed)
    await rows(
      `insert into sandbox.chargebacks (payment_id, reference, amount_minor, currency)
      select payment_id, 'half of ' || reference, 1000, 'XOF' from sandbox.payments
      where payment_id = $1`,
      [placed.paymentId],
    )
    const before = await balance('platform_fees', 'platform')
    expect(await followChargeback(system, placed)).toBe('opened')
    expect((await balance('platform_fees', 'platform')) - before).toBe(-1_000)
    await market.expectCleanLedger()
    expect(await market.bankDecides(placed.paymentId, 'won')).toBe('won')
    expect(await balance('platform_fees', 'platform')).toBe(before)
    const [refund] = await refundsOf(placed.paymentId)
    expect(await settleRefund(system, { refundId: refund?.id ?? '' })).toBe('succeeded')
  })
})

describe('the evidence case', () => {
  test('takes notes that nobody changes, and closes when the bank has decided', async () => {
    const placed = await market.placePaid()
    await market.chargeBack(placed.paymentId)
    const { id: chargebackId } = await caseOf(placed.paymentId)
    const staff = as(viewers.staff)
    await writeEvidence(staff, { chargebackId, note: 'Livraison acceptée par le client.' })
    await expect(closeChargeback(staff, { chargebackId, note: 'Fini.' })).rejects.toThrow(
      /still-open/u,
    )
    await market.bankDecides(placed.paymentId, 'lost')
    expect((await caseOf(placed.paymentId)).state).toBe('lost')
    await closeChargeback(as(finance), { chargebackId, note: 'Perdu, rien à ajouter.' })
    await expect(writeEvidence(staff, { chargebackId, note: 'Encore.' })).rejects.toThrow(
      /chargeback\/closed/u,
    )
    const file = await chargebackFile(staff, { chargebackId })
    expect(file.notes.map(({ text }) => text)).toEqual([
      'Livraison acceptée par le client.',
      'Perdu, rien à ajouter.',
    ])
    expect(file.orders).toMatchObject([{ orderId: placed.orderId, amountMinor: basicTotalMinor }])
    await expect(rows(`update core.chargeback_notes set text = 'autre'`)).rejects.toThrow()
    await expect(chargebackFile(seller, { chargebackId })).rejects.toThrow()
  })
})
