import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { raiseChargeback } from '../../plugins/payments-sandbox/chargebacks'
import type { Ctx } from '../../src/context'
import type { ReportLine } from '../../src/domain/ports/payment-report'
import { reconciliationRuns } from '../../src/queries/ledger/reconciliation-runs'
import { readPayment } from '../../src/store/payments/payment-record'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { reconcileProvider } from '../../src/workflows/payments/reconcile-provider'
import { resolveDifference } from '../../src/workflows/payments/resolve-difference'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { viewers } from '../helpers/core-market'
import { finance, payoutMarket } from '../helpers/payout-market'

const market = payoutMarket()
const { db, rows, system, seller, as } = market

beforeAll(async () => {
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const dayStart = () => new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
/** Yesterday to tomorrow: everything that this file did. */
const reconcile = (ctx: Ctx = system) =>
  reconcileProvider(ctx, {
    provider: 'sandbox',
    from: new Date(dayStart().getTime() - 86_400_000),
    to: new Date(dayStart().getTime() + 2 * 86_400_000),
  })
/** A provider whose report says more than what it did. */
const reporting = (more: (lines: ReportLine[]) => ReportLine[]) => {
  const { sandbox } = system.providers.payments
  if (sandbox === undefined) throw new Error('no sandbox')
  const report: typeof sandbox.report = async (request) => {
    const page = await sandbox.report(request)
    return { ...page, lines: [...page.lines, ...more(page.lines)] }
  }
  return {
    ...system,
    providers: { ...system.providers, payments: { sandbox: { ...sandbox, report } } },
  }
}
const differences = () =>
  rows<{ id: string; subject: string; kind: string; status: string }>(
    'select id, subject, kind, status from reconciliation_differences order by found_at',
  )
const differenceOf = async (subject: string) =>
  (await differences()).find((one) => one.subject === subject)

describe('reconciliation', () => {
  test('finds nothing where both sides did the same, and keeps the days', async () => {
    await market.earned()
    const { payoutId } = await requestPayout(seller, { currency: 'XOF' })
    await sendPayout(system, { payoutId })
    expect(await reconcile()).toMatchObject({ differences: 0 })
    const [run] = await rows<{ days: { oursMinor: number; theirsMinor: number }[] }>(
      'select days from core.reconciliation_runs order by started_at desc limit 1',
    )
    expect(run?.days.length).toBeGreaterThan(0)
    expect(run?.days.every((day) => day.oursMinor === day.theirsMinor)).toBe(true)
  })

  test('heals a payment that nobody told us about, and sees that it is healed', async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId)
    await reconcile()
    expect(await differenceOf(placed.paymentId)).toMatchObject({
      kind: 'state_differs',
      status: 'healing',
    })
    expect((await market.jobs('poll_payment')).map(({ payload }) => payload.paymentId)).toContain(
      placed.paymentId,
    )
    await confirmPayment(system, { paymentId: placed.paymentId })
    expect(await reconcile()).toMatchObject({ differences: 0, healed: 1 })
    expect(await differenceOf(placed.paymentId)).toMatchObject({ status: 'healed' })
  })

  test('heals a chargeback that was never announced', async () => {
    const placed = await market.placePaid()
    const reference = (await readPayment(db, placed.paymentId))?.providerReference ?? ''
    const chargeback = await raiseChargeback(db, { reference })
    await reconcile()
    expect(await differenceOf(chargeback?.reference ?? '')).toMatchObject({
      kind: 'missing_here',
      status: 'healing',
    })
    await followChargeback(system, { paymentId: placed.paymentId })
    expect(await reconcile()).toMatchObject({ differences: 0 })
  })

  test('leaves what only people can settle to finance, who say how, for good', async () => {
    const placed = await market.placePaid()
    await rows('update sandbox.payments set paid_minor = amount_minor + 5 where payment_id = $1', [
      placed.paymentId,
    ])
    await reconcile()
    const found = await differenceOf(placed.paymentId)
    expect(found).toMatchObject({ kind: 'amount_differs', status: 'open' })
    const differenceId = found?.id ?? ''
    const note = 'Vu avec le prestataire : frais retenus à part.'
    await expect(resolveDifference(as(viewers.staff), { differenceId, note })).rejects.toThrow(
      /forbidden/u,
    )
    await resolveDifference(as(finance), { differenceId, note })
    await expect(resolveDifference(as(finance), { differenceId, note })).rejects.toThrow(
      /already-resolved/u,
    )
    await reconcile()
    expect(await differenceOf(placed.paymentId)).toMatchObject({ status: 'resolved' })
    await expect(
      rows(`update reconciliation_differences set note = 'autre' where id = $1`, [differenceId]),
    ).rejects.toThrow(/resolved/u)
  })

  test('misses there what only we have', async () => {
    const placed = await market.placePaid()
    await rows(
      `update sandbox.payments set changed_at = now() - interval '30 days'
      where payment_id = $1`,
      [placed.paymentId],
    )
    await reconcile()
    expect(await differenceOf(placed.paymentId)).toMatchObject({
      kind: 'missing_there',
      status: 'open',
    })
    const events = await market.countOf(
      `events where topic = 'reconciliation.difference_found' and payload->>'subject' = $1`,
      [placed.paymentId],
    )
    expect(events).toBe(1)
  })
  test('sees by the totals that a movement is listed twice, and that it no longer is', async () => {
    const placed = await market.placePaid()
    const twice = reporting((lines) =>
      lines
        .filter(({ id }) => id === placed.paymentId)
        .map((line) => ({ ...line, providerReference: `${line.providerReference}-again` })),
    )
    const subject = `${dayStart().toISOString().slice(0, 10)} XOF payment`
    await reconcile(twice)
    expect(await differenceOf(placed.paymentId)).toBeUndefined()
    const found = await differenceOf(subject)
    expect(found).toMatchObject({ kind: 'total_differs', status: 'open' })
    expect(
      await market.countOf(
        `events where topic = 'reconciliation.difference_found' and payload->>'subject' = $1`,
        [subject],
      ),
    ).toBe(1)
    await reconcile()
    expect(await differenceOf(subject)).toMatchObject({ status: 'healed' })
  })

  test('books a fee once; one that becomes another is a difference of its day', async () => {
    const fee = (amountMinor: number) =>
      reporting(() => [
        {
          kind: 'fee',
          id: null,
          providerReference: 'fee-1',
          amountMinor,
          currency: 'XOF',
          state: 'succeeded',
          at: new Date(dayStart().getTime() + 3_600_000),
        },
      ])
    const booked = () => market.countOf(`ledger.headers where kind = 'provider_fee'`)
    const subject = `${dayStart().toISOString().slice(0, 10)} XOF fee`
    await reconcile(fee(30))
    await reconcile(fee(30))
    expect(await booked()).toBe(1)
    expect(await differenceOf(subject)).toBeUndefined()
    await reconcile(fee(35))
    expect(await booked()).toBe(1)
    expect(await differenceOf(subject)).toMatchObject({ kind: 'total_differs', status: 'open' })
  })

  test('finance and administrators read the runs, newest first; nobody else does', async () => {
    await reconcile()
    const page = await reconciliationRuns(as(finance), { page: 1 })
    expect(page.runs[0]).toMatchObject({ provider: 'sandbox', isFinished: true })
    expect(page.runs[0]?.totals.map(({ kind }) => kind)).toContain('payment')
    expect(page.runs.map(({ startedAt }) => startedAt)).toEqual(
      page.runs
        .map(({ startedAt }) => startedAt)
        .toSorted()
        .toReversed(),
    )
    await expect(reconciliationRuns(as(viewers.staff), { page: 1 })).rejects.toThrow(/forbidden/u)
    await expect(reconciliationRuns(as(viewers.customer), { page: 1 })).rejects.toThrow()
  })
})
