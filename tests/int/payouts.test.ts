import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { payoutEdges } from '../../src/domain/payouts/payout-edges'
import { payoutOverview } from '../../src/queries/payouts/payout-overview'
import { approvePayout } from '../../src/workflows/payouts/approve-payout'
import { cancelPayout } from '../../src/workflows/payouts/cancel-payout'
import { rejectPayout } from '../../src/workflows/payouts/reject-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { retryPayout } from '../../src/workflows/payouts/retry-payout'
import { runPayoutSchedule } from '../../src/workflows/payouts/run-payout-schedule'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { settlePayout } from '../../src/workflows/payouts/settle-payout'
import { viewers } from '../helpers/core-market'
import { finance, payoutMarket, secondFinance } from '../helpers/payout-market'

const market = payoutMarket()
const { db, rows, seller, system, as, balance, payoutOf, sellerId } = market
const xof = { currency: 'XOF' } as const

beforeAll(async () => {
  await market.setLimits({})
  await market.addMethod()
})
beforeEach(async () => {
  await market.verify()
  await market.setLimits({})
})
afterEach(async () => {
  await market.expectCleanLedger()
})
afterAll(() => market.close())

/** Pays out whatever is left. */
const empty = async () => {
  await market.verify()
  const { payoutId } = await requestPayout(seller, xof)
  await sendPayout(system, { payoutId })
}

describe('a payout', () => {
  test('leaves the balance when it is asked for, and is paid when the provider says so', async () => {
    await market.earned()
    const available = await balance('seller_available')
    const { payoutId } = await requestPayout(seller, xof)
    expect(await balance('seller_available')).toBe(0)
    expect(await balance('payout_clearing', 'platform')).toBe(available)
    expect(await sendPayout(system, { payoutId })).toBe('paid')
    expect(await balance('payout_clearing', 'platform')).toBe(0)
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'paid', amount_minor: `${available}` })
    expect(await sendPayout(system, { payoutId })).toBe('unchanged')
  })

  test('that the provider fails is credited again, once', async () => {
    await market.earned()
    const available = await balance('seller_available')
    const { payoutId } = await requestPayout(seller, xof)
    await arrangeFault(db, { operation: 'payout', fault: 'fail' })
    expect(await sendPayout(system, { payoutId })).toBe('failed')
    expect(await settlePayout(system, { payoutId })).toBe('unchanged')
    expect(await balance('seller_available')).toBe(available)
    const again = await retryPayout(as(finance), { payoutId })
    expect(await sendPayout(system, again)).toBe('paid')
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'failed' })
    await expect(retryPayout(as(finance), { payoutId })).rejects.toThrow(/illegal-transition/u)
  })

  test('that got no answer stays on its way until the provider says what became of it', async () => {
    await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    await arrangeFault(db, { operation: 'payout', fault: 'timeout_after_success' })
    await expect(sendPayout(system, { payoutId })).rejects.toThrow(/provider-unavailable/u)
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'in_transit' })
    expect(await settlePayout(system, { payoutId })).toBe('paid')
    expect(await market.countOf('sandbox.payouts where payout_id = $1', [payoutId])).toBe(1)
  })

  test('that is slow is asked about later', async () => {
    await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    await arrangeFault(db, { operation: 'payout', fault: 'slow' })
    expect(await sendPayout(system, { payoutId })).toBe('pending')
    expect((await market.jobs('send_payout')).map(({ payload }) => payload.payoutId)).toContain(
      payoutId,
    )
    expect(await sendPayout(system, { payoutId })).toBe('paid')
  })

  test('can be taken back by its seller alone, as long as it was not sent', async () => {
    await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    await expect(cancelPayout(as(viewers.otherSeller), { payoutId })).rejects.toThrow(/not-found/u)
    await cancelPayout(seller, { payoutId })
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'cancelled' })
    expect(await sendPayout(system, { payoutId })).toBe('unchanged')
    await expect(cancelPayout(seller, { payoutId })).rejects.toThrow(/illegal-transition/u)
    await empty()
  })
})

describe('nobody is paid', () => {
  test('while unverified, below the minimum, beyond the balance, or out of what still clears', async () => {
    const clearing = await market.completed()
    await expect(requestPayout(seller, xof)).rejects.toThrow(/below-minimum/u)
    await market.clear(clearing.orderId)
    await market.verify(false)
    await expect(requestPayout(seller, xof)).rejects.toThrow(/identity-missing/u)
    await market.verify()
    await expect(requestPayout(seller, { ...xof, amountMinor: 4_999 })).rejects.toThrow(
      /below-minimum/u,
    )
    await expect(requestPayout(seller, { ...xof, amountMinor: 10_000_000 })).rejects.toThrow(
      /not-enough/u,
    )
    await expect(requestPayout(seller, { currency: 'EUR' })).rejects.toThrow(/no-method/u)
    await empty()
  })

  test('who was suspended or lost the identity check after asking: the money comes back', async () => {
    await market.earned()
    const available = await balance('seller_available')
    const { payoutId } = await requestPayout(seller, xof)
    await market.verify(false)
    expect(await sendPayout(system, { payoutId })).toBe('unchanged')
    expect(await payoutOf(payoutId)).toMatchObject({
      status: 'cancelled',
      failure_code: 'unverified',
    })
    expect(await balance('seller_available')).toBe(available)
    await empty()
  })
})

describe('above the limit', () => {
  test('finance approves, never whoever asked, and the seller reads why one was refused', async () => {
    await market.setLimits({ approvalAbove: 6_000 })
    await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'awaiting_approval' })
    expect(await sendPayout(system, { payoutId })).toBe('unchanged')
    await expect(approvePayout(as(viewers.staff), { payoutId })).rejects.toThrow(/forbidden/u)
    await rejectPayout(as(finance), { payoutId, reason: 'Compte à vérifier.' })
    const { payouts } = await payoutOverview(seller)
    expect(payouts[0]).toMatchObject({ status: 'cancelled', reason: 'Compte à vérifier.' })

    const second = await requestPayout(seller, xof)
    await approvePayout(as(finance), second)
    await arrangeFault(db, { operation: 'payout', fault: 'reject' })
    expect(await sendPayout(system, second)).toBe('failed')
    const again = await retryPayout(as(finance), second)
    await expect(approvePayout(as(finance), again)).rejects.toThrow(/own-request/u)
    await approvePayout(as(secondFinance), again)
    expect(await sendPayout(system, again)).toBe('paid')
  })

  test('the database itself wants the second person, and legal edges only', async () => {
    await market.setLimits({ approvalAbove: 6_000 })
    await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    await expect(
      rows(`update payouts set status = 'in_transit' where id = $1`, [payoutId]),
    ).rejects.toThrow(/payouts_approved_above_limit/u)
    await expect(
      rows(`update payouts set status = 'paid', approved_by_id = $2 where id = $1`, [
        payoutId,
        finance.id,
      ]),
    ).rejects.toThrow(/no edge|approved/u)
    await expect(
      rows(`update payouts set amount_minor = 1 where id = $1`, [payoutId]),
    ).rejects.toThrow(/cannot change/u)
    await expect(rows('delete from payouts where id = $1', [payoutId])).rejects.toThrow()
    await rejectPayout(as(finance), { payoutId, reason: 'Essai.' })
    await empty().catch(() => undefined)
    const waiting = await rows<{ id: string }>(
      `select id from payouts where status = 'awaiting_approval'`,
    )
    for (const { id } of waiting) {
      await approvePayout(as(finance), { payoutId: id })
      await sendPayout(system, { payoutId: id })
    }
  })

  test('the edges of code and database are the same', async () => {
    const stored = await rows<{ from: string; to: string }>(
      'select from_status as "from", to_status as "to" from core.payout_edges',
    )
    const written = Object.entries(payoutEdges).flatMap(([from, tos]) =>
      tos.map((to) => ({ from, to })),
    )
    const sorted = (edges: { from: string; to: string }[]) =>
      edges.map(({ from, to }) => `${from} ${to}`).toSorted()
    expect(sorted(stored)).toEqual(sorted(written))
  })
})

test('a schedule pays each seller once per period, however many run it', async () => {
  await market.earned()
  await rows(`update sellers set payout_schedule = 'weekly' where id = $1`, [sellerId])
  const made = await Promise.all(Array.from({ length: 8 }, () => runPayoutSchedule(system)))
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(1)
  const [payout] = await rows<{ id: string }>(`select id from payouts where trigger = 'schedule'`)
  await sendPayout(system, { payoutId: payout?.id ?? '' })
  await market.earned()
  expect(await runPayoutSchedule(system)).toBe(0)
  market.waitHours(7 * 24)
  expect(await runPayoutSchedule(system)).toBe(1)
  const [next] = await rows<{ id: string }>(`select id from payouts where status = 'requested'`)
  await sendPayout(system, { payoutId: next?.id ?? '' })
})
