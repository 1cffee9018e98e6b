import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { armFailpoint } from '../../src/store/failpoint'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { approvePayout } from '../../src/workflows/payouts/approve-payout'
import { cancelPayout } from '../../src/workflows/payouts/cancel-payout'
import { rejectPayout } from '../../src/workflows/payouts/reject-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { settlePayout } from '../../src/workflows/payouts/settle-payout'
import { sweepPayouts } from '../../src/workflows/payouts/sweep-payouts'
import { refusals } from '../helpers/core-market'
import { finance, payoutMarket, secondFinance } from '../helpers/payout-market'
import { testRace } from '../helpers/rounds'

const market = payoutMarket()
const { db, rows, seller, system, as, balance, payoutOf } = market
const xof = { currency: 'XOF' } as const

beforeAll(async () => {
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const times = <T>(count: number, act: () => Promise<T>): Promise<T>[] =>
  Array.from({ length: count }, act)
const fulfilled = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length

describe('exactly one', () => {
  testRace('payout of one balance, asked for twenty times at once', 10, async () => {
    await market.earned()
    const available = await balance('seller_available')
    const outcomes = await Promise.allSettled(times(20, () => requestPayout(seller, xof)))
    expect(fulfilled(outcomes)).toBe(1)
    expect([...new Set(refusals(outcomes))]).toEqual(['payout/already-open'])
    const [open] = await rows<{ id: string; amount_minor: string }>(
      `select id, amount_minor from payouts where status = 'requested'`,
    )
    expect(Number(open?.amount_minor)).toBe(available)
    // Sent by twenty workers: the provider is paid once.
    const payoutId = open?.id ?? ''
    await Promise.allSettled(times(20, () => sendPayout(system, { payoutId })))
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'paid' })
    expect(await market.countOf('sandbox.payouts where payout_id = $1', [payoutId])).toBe(1)
  })

  testRace('of approving ∥ refusing ∥ taking back', 20, async (round) => {
    await market.setLimits({ approvalAbove: 6_000 })
    if (round === 0) await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    const outcomes = await Promise.allSettled([
      approvePayout(as(finance), { payoutId }),
      approvePayout(as(secondFinance), { payoutId }),
      rejectPayout(as(secondFinance), { payoutId, reason: 'Trop tôt.' }),
      cancelPayout(seller, { payoutId }),
    ])
    expect(fulfilled(outcomes)).toBe(1)
    expect([...new Set(refusals(outcomes))]).toEqual(['payout/illegal-transition'])
    // Whoever won: what was approved fails, so that the next round has the money again.
    const [approved] = await rows(`select id from payouts where status = 'in_transit'`)
    await arrangeFault(db, { operation: 'payout', fault: 'fail', times: approved ? 1 : 0 })
    await sendPayout(system, { payoutId })
    await market.setLimits({})
  })

  testRace('effect of a hundred announcements, and a failure re-credits once', 1, async () => {
    const before = await balance('seller_available')
    const { payoutId } = await requestPayout(seller, xof)
    await arrangeFault(db, { operation: 'payout', fault: 'slow' })
    expect(await sendPayout(system, { payoutId })).toBe('pending')
    await rows(
      `update sandbox.payouts set state = 'failed', failure_code = 'closed' where payout_id = $1`,
      [payoutId],
    )
    const eventId = `evt_${payoutId}`
    await rows(
      `insert into core.inbox_events (provider, event_id, kind, subject_id, raw, occurred_at)
       values ('sandbox', $1, 'payout.changed', $2, '\\x00', now())`,
      [eventId, payoutId],
    )
    await Promise.allSettled([
      ...times(60, () => processProviderEvent(system, { provider: 'sandbox', eventId })),
      ...times(40, () => settlePayout(system, { payoutId })),
    ])
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'failed' })
    expect(await balance('seller_available')).toBe(before)
    expect(
      await market.countOf('ledger.headers where key = $1', [`payout:${payoutId}:failed`]),
    ).toBe(1)
  })

  testRace(
    'of a chargeback and a payout gets the money, and what is short is owed',
    8,
    async () => {
      const placed = await market.earned()
      await Promise.allSettled([
        requestPayout(seller, xof),
        market.chargeBack(placed.paymentId),
        market.chargeBack(placed.paymentId),
      ])
      const open = await rows<{ id: string }>(`select id from payouts where status = 'requested'`)
      for (const { id } of open) await sendPayout(system, { payoutId: id })
      await market.expectCleanLedger()
      expect(await market.countOf('chargebacks where payment_id = $1', [placed.paymentId])).toBe(1)
      await market.bankDecides(placed.paymentId, 'won')
    },
  )
})

describe('killed anywhere and swept', () => {
  const points = ['send-payout:marked', 'send-payout:asked', 'settle-payout:booked'] as const

  test.each(points)('%s', async (point) => {
    await market.earned()
    const { payoutId } = await requestPayout(seller, xof)
    armFailpoint(point, 'throw')
    await expect(sendPayout(system, { payoutId })).rejects.toThrow(/failpoint/u)
    await resume(payoutId)
  })

  test('request-payout:committed', async () => {
    await market.earned()
    armFailpoint('request-payout:committed', 'throw')
    await expect(requestPayout(seller, xof)).rejects.toThrow(/failpoint/u)
    const [open] = await rows<{ id: string }>(`select id from payouts where status = 'requested'`)
    await resume(open?.id ?? '')
  })

  /** The queue lost everything; the sweep finds it again, and it is paid once. */
  const resume = async (payoutId: string) => {
    await rows('select graphile_worker.remove_job($1)', [`payout:${payoutId}`])
    market.waitHours(1)
    await sweepPayouts(system)
    const jobs = await market.jobs('send_payout')
    const ended = (await payoutOf(payoutId))?.status === 'paid'
    expect(ended || jobs.some(({ payload }) => payload.payoutId === payoutId)).toBe(true)
    await sendPayout(system, { payoutId })
    expect(await payoutOf(payoutId)).toMatchObject({ status: 'paid' })
    expect(await market.countOf('sandbox.payouts where payout_id = $1', [payoutId])).toBe(1)
  }
})
