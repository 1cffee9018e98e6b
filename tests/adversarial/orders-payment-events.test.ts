import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { signatureHeader, signWebhook } from '../../plugins/payments-sandbox/signature'
import { webhookBody } from '../../plugins/payments-sandbox/webhooks'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { cancelOpenPayment } from '../../src/workflows/payments/cancel-open-payment'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { pollPayment } from '../../src/workflows/payments/poll-payment'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { receiveProviderEvent } from '../../src/workflows/payments/receive-provider-event'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const { ctx, rows, countOf, captures, statusOf } = market
const system = ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Webhook = { rawBody: Uint8Array; headers: Record<string, string>; eventId: string }
const webhook = (subjectId: string, sentAt = new Date()): Webhook => {
  const eventId = `evt_${randomBytes(12).toString('hex')}`
  const rawBody = webhookBody({
    event_id: eventId,
    kind: 'payment.changed',
    subject_id: subjectId,
    occurred_at: sentAt.toISOString(),
  })
  const secret = process.env.SANDBOX_WEBHOOK_SECRET ?? ''
  return {
    rawBody,
    headers: { [signatureHeader]: signWebhook({ secret, rawBody, sentAt }) },
    eventId,
  }
}
const receive = ({ rawBody, headers }: Webhook) =>
  receiveProviderEvent(system, { provider: 'sandbox', rawBody, headers })
const processEvent = ({ eventId }: Webhook) =>
  processProviderEvent(system, { provider: 'sandbox', eventId })
/** What a job queue does with a failure: again. */
const untilDone = async (work: () => Promise<unknown>) => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const outcome = await work().then(
      () => 'done',
      () => 'again',
    )
    if (outcome === 'done') return
  }
  throw new Error('never done')
}

describe('being told about a payment', () => {
  testRace(
    'return page ∥ webhook ∥ polling: one capture',
    100,
    async () => {
      const placed = await market.place()
      await market.payAt(placed.paymentId)
      const event = webhook(placed.paymentId)
      await receive(event)
      await Promise.all([
        confirmPayment(system, placed),
        untilDone(() => processEvent(event)),
        pollPayment(system, { paymentId: placed.paymentId, attempt: 1 }),
      ])
      expect(await captures(placed.orderId)).toBe(1)
    },
    120_000,
  )

  testRace('the same event a hundred times has one effect', 1, async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId)
    const event = webhook(placed.paymentId)
    const stored = await Promise.all(Array.from({ length: 100 }, () => receive(event)))
    expect(stored.reduce((sum, answer) => sum + answer.stored, 0)).toBe(1)
    await Promise.all(Array.from({ length: 100 }, () => untilDone(() => processEvent(event))))
    expect(await captures(placed.orderId)).toBe(1)
    expect(
      await countOf(`events where topic = 'order.paid' and subject_id = $1`, [placed.orderId]),
    ).toBe(1)
  })

  test('an altered byte, a foreign signature, a stale or missing one: refused, nothing stored', async () => {
    const placed = await market.place()
    const before = await countOf('core.inbox_events')
    const event = webhook(placed.paymentId)
    const altered = new Uint8Array(event.rawBody)
    altered[altered.length - 5] = (altered[altered.length - 5] ?? 0) ^ 1
    const forged = signWebhook({
      secret: 'another secret, long enough',
      rawBody: event.rawBody,
      sentAt: new Date(),
    })
    const attempts = [
      { ...event, rawBody: altered },
      { ...event, headers: { [signatureHeader]: forged } },
      { ...event, headers: {} },
      webhook(placed.paymentId, new Date(Date.now() - 10 * 60_000)),
      webhook(placed.paymentId, new Date(Date.now() - 14 * 86_400_000)),
    ]
    const answers = await Promise.allSettled(attempts.map(receive))
    const codes = refusals(answers)
    expect(codes).toEqual(Array(attempts.length).fill('payment/webhook-rejected'))
    expect(await countOf('core.inbox_events')).toBe(before)
  })

  test('a well-signed event about an unpaid payment pays nothing', async () => {
    const placed = await market.place()
    const event = webhook(placed.paymentId)
    await receive(event)
    await processEvent(event)
    expect(await statusOf(placed.orderId)).toBe('awaiting_payment')
    expect(await captures(placed.orderId)).toBe(0)
  })

  test.each(['wrong_amount', 'wrong_currency'] as const)(
    'a payment with %s is quarantined, the order stays unpaid, staff are told',
    async (fault) => {
      const placed = await market.place()
      await arrangeFault(market.db, { operation: 'pay', fault })
      await market.payAt(placed.paymentId)
      const event = webhook(placed.paymentId)
      await receive(event)
      await processEvent(event)
      expect(await statusOf(placed.orderId)).toBe('awaiting_payment')
      const [payment] = await rows('select status from payments where id = $1', [placed.paymentId])
      expect(payment).toEqual({ status: 'quarantined' })
      const [inbox] = await rows(
        'select quarantined_reason from core.inbox_events where event_id = $1',
        [event.eventId],
      )
      expect(inbox).toEqual({ quarantined_reason: 'amount_or_currency_mismatch' })
      expect(
        await countOf(`events where topic = 'payment.quarantined' and subject_id = $1`, [
          placed.paymentId,
        ]),
      ).toBe(1)
    },
  )

  test('an event about nothing of ours is kept for staff and changes nothing', async () => {
    const event = webhook(uuidv7())
    await receive(event)
    await processEvent(event)
    const [inbox] = await rows(
      'select quarantined_reason from core.inbox_events where event_id = $1',
      [event.eventId],
    )
    expect(inbox).toEqual({ quarantined_reason: 'unknown_subject' })
  })

  test('an unknown provider, a name of Object.prototype included, does not exist', async () => {
    const { rawBody, headers } = webhook(uuidv7())
    for (const provider of ['nobody', 'constructor', '__proto__']) {
      await expect(
        receiveProviderEvent(system, { provider, rawBody, headers }),
      ).rejects.toMatchObject({
        code: 'payment/unknown-provider',
      })
    }
  })

  testRace('a declined payment leaves the order unpaid and says so once', 1, async () => {
    const placed = await market.place()
    await market.payAt(placed.paymentId, 'decline')
    await Promise.all(Array.from({ length: 5 }, () => confirmPayment(system, placed)))
    expect(await statusOf(placed.orderId)).toBe('awaiting_payment')
    expect(
      await countOf(`events where topic = 'payment.failed' and subject_id = $1`, [
        placed.paymentId,
      ]),
    ).toBe(1)
  })

  testRace(
    'expiring ∥ paying: the order is paid, or expired with its money on the way back',
    20,
    async () => {
      const placed = await market.place()
      await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
        placed.orderId,
      ])
      await Promise.all([
        market.payAt(placed.paymentId).then(() => confirmPayment(system, placed)),
        runOrderTimer(system, { orderId: placed.orderId, transition: 'expire' }),
      ])
      await cancelOpenPayment(system, placed)
      await confirmPayment(system, placed)
      const refunds = await countOf('core.refunds where order_id = $1', [placed.orderId])
      const status = await statusOf(placed.orderId)
      expect([status, refunds]).toEqual(
        status === 'expired' ? ['expired', 1] : ['awaiting_acceptance', 0],
      )
    },
  )
})
