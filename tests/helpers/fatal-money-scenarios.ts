import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { raiseChargeback } from '../../plugins/payments-sandbox/chargebacks'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import { signWebhook } from '../../plugins/payments-sandbox/signature'
import { webhookBody } from '../../plugins/payments-sandbox/webhooks'
import { readPayment } from '../../src/store/payments/payment-record'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { pollPayment } from '../../src/workflows/payments/poll-payment'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { compensateRun } from '../../src/workflows/runs/compensate-run'
import { cast } from './cast'
import { basicTotalMinor } from './core-market'
import { fatalActs } from './fatal-acts'
import { need, type FatalInput } from './fatal-input'
import type { Scenario } from './fatal-order-scenarios'
import { offerDesk } from './offers'
import type { payoutMarket } from './payout-market'

type Market = ReturnType<typeof payoutMarket>

/** Checkouts that die between their steps, and what undoes those that fail. */
export const fatalCheckoutScenarios = (market: Market): Record<string, Scenario> => {
  const { ctx, rows, countOf, system } = market
  const stored = async (input: FatalInput) => {
    const keys = await rows<{ payment: string; checkout: string }>(
      `select response ->> 'paymentId' as payment, response ->> 'checkoutId' as checkout
       from core.idempotency_keys where key = $1`,
      [need(input, 'key')],
    )
    expect(keys).toHaveLength(1)
    const paymentId = keys[0]?.payment ?? ''
    const orders = await rows<{ id: string; status: string }>(
      `select o.id, o.status from orders o join core.payment_allocations a on a.order_id = o.id
       where a.payment_id = $1`,
      [paymentId],
    )
    return { paymentId, orders }
  }
  /** The job opens the payment, the customer tries again and pays; everybody is told twice. */
  const finished = async (input: FatalInput, carryOn: () => Promise<unknown>, orders: number) => {
    const { paymentId } = await stored(input)
    const jobs = await market.jobs('poll_payment')
    expect(jobs.map(({ payload }) => payload.paymentId)).toContain(paymentId)
    await pollPayment(system, { paymentId, attempt: 1 })
    expect(await carryOn()).toMatchObject({ paymentId })
    expect(await countOf('sandbox.payments where payment_id = $1', [paymentId])).toBe(1)
    await market.payAt(paymentId)
    await pollPayment(system, { paymentId, attempt: 2 })
    await pollPayment(system, { paymentId, attempt: 3 })
    const after = await stored(input)
    expect(after.orders.map(({ status }) => status)).toEqual(
      Array.from({ length: orders }, () => 'awaiting_acceptance'),
    )
    for (const { id } of after.orders) expect(await market.captures(id)).toBe(1)
  }
  const key = () => Promise.resolve({ key: uuidv7() })
  const checkout = (act: string, orders = 1): Scenario => ({
    act,
    prepare: key,
    end: (input, carryOn) => finished(input, carryOn, orders),
  })
  /** The provider refuses: the process dies while it undoes what it had stored. */
  const refused = (end: (orderId: string) => Promise<void>): Scenario => ({
    act: 'place-order',
    prepare: async () => {
      await arrangeFault(market.db, { operation: 'create', fault: 'reject' })
      return key()
    },
    end: async (input) => {
      // What was undone has given its key free.
      const [latest] = await rows<{ id: string }>('select id from orders order by id desc limit 1')
      const orderId = latest?.id ?? ''
      await end(orderId)
      expect(await market.statusOf(orderId)).toBe('expired')
      expect(await market.captures(orderId)).toBe(0)
      expect(
        await countOf(`core.order_history where order_id = $1 and to_status = 'expired'`, [
          orderId,
        ]),
      ).toBe(1)
      const found = await countOf('core.idempotency_keys where key = $1', [need(input, 'key')])
      expect(found).toBeLessThanOrEqual(1)
    },
  })
  const undone = async () => {
    const [run] = await rows<{ id: string; status: string }>(
      'select id, status from workflow_runs order by created_at desc, id desc limit 1',
    )
    expect(run?.status).toBe('compensating')
    const runId = run?.id ?? ''
    const jobs = await market.jobs('compensate_run')
    expect(jobs.map(({ payload }) => payload.runId)).toContain(runId)
    await compensateRun(system, { runId })
    await compensateRun(system, { runId })
    expect(await rows('select status from workflow_runs where id = $1', [runId])).toEqual([
      { status: 'compensated' },
    ])
  }
  return {
    'place-order:stored': checkout('place-order'),
    'open-payment:created': checkout('place-order'),
    'place-checkout:stored': checkout('place-checkout', 2),
    'retry-checkout:stored': {
      ...checkout('retry-checkout'),
      prepare: async () => {
        const { orderId, paymentId } = await market.place()
        await market.payAt(paymentId, 'decline')
        await fatalActs['confirm-payment']?.(ctx, { paymentId })
        const { checkout_group: checkoutId } = await market.order(orderId)
        return { checkoutId: checkoutId ?? '', key: uuidv7() }
      },
    },
    'accept-offer:stored': {
      ...checkout('accept-offer'),
      prepare: async () => ({ offerId: await offerDesk(market).send(), key: uuidv7() }),
    },
    'run-steps:failed': refused(async (orderId) => {
      await rows(`update orders set timer_at = now() - interval '1 minute' where id = $1`, [
        orderId,
      ])
      await runOrderTimer(system, { orderId, transition: 'expire' })
    }),
    'run-steps:recorded': refused(undone),
    'compensate-run:undone': refused(undone),
    'buy-revision:stored': {
      act: 'buy-revision',
      prepare: async () => {
        await rows('update services set extra_revision_minor = 5000 where id = $1', [
          cast.service.id,
        ])
        const { orderId } = await market.placePaid()
        const acts = ['accept', 'deliver', 'request_revision', 'deliver', 'request_revision']
        for (const act of [...acts, 'deliver']) await fatalActs[act]?.(ctx, { orderId })
        return { orderId }
      },
      end: async ({ orderId = '' }, carryOn) => {
        const [offer] = await rows<{ payment_id: string }>(
          'select payment_id from core.order_supplements where order_id = $1',
          [orderId],
        )
        const paymentId = offer?.payment_id ?? ''
        await pollPayment(system, { paymentId, attempt: 1 })
        expect(await carryOn()).toMatchObject({ paymentId })
        await market.payAt(paymentId)
        await pollPayment(system, { paymentId, attempt: 2 })
        await pollPayment(system, { paymentId, attempt: 3 })
        expect(await market.captures(orderId)).toBe(2)
        expect(await market.balance('held', orderId)).toBe(basicTotalMinor + 5_250)
        expect(await market.statusOf(orderId)).toBe('revision_requested')
      },
    },
  }
}

/** Payments, refunds and chargebacks whose process dies before or after their booking. */
export const fatalPaymentScenarios = (market: Market): Record<string, Scenario> => {
  const { ctx, rows, countOf, system } = market
  const headers = (orderId: string, kind: string) =>
    countOf('ledger.headers where order_id = $1 and kind = $2', [orderId, kind])
  const paidThere = async (): Promise<FatalInput> => {
    const { orderId, paymentId } = await market.place()
    await market.payAt(paymentId)
    return { orderId, paymentId }
  }
  const confirming = (capturesBefore: number): Scenario => ({
    act: 'confirm-payment',
    prepare: paidThere,
    end: async ({ orderId = '' }, carryOn) => {
      expect(await market.captures(orderId)).toBe(capturesBefore)
      await carryOn()
      await carryOn()
      expect(await market.captures(orderId)).toBe(1)
      expect(await market.statusOf(orderId)).toBe('awaiting_acceptance')
    },
  })
  const contested: Scenario = {
    act: 'follow-chargeback',
    prepare: async () => {
      const { orderId, paymentId } = await market.completed()
      const reference = (await readPayment(market.db, paymentId))?.providerReference ?? ''
      await raiseChargeback(market.db, { reference })
      return { orderId, paymentId }
    },
    end: async ({ orderId = '', paymentId }, carryOn) => {
      expect(await countOf('chargebacks where payment_id = $1', [paymentId])).toBe(0)
      await carryOn()
      await carryOn()
      expect(await countOf('chargebacks where payment_id = $1', [paymentId])).toBe(1)
      expect(await headers(orderId, 'chargeback')).toBe(1)
      expect(await market.statusOf(orderId)).toBe('charged_back')
    },
  }
  return {
    'confirm-payment:asked': confirming(0),
    'confirm-payment:written': confirming(0),
    'confirm-payment:committed': confirming(1),
    'cancel-open-payment:asked': {
      act: 'cancel-open-payment',
      prepare: async () => {
        const { orderId, paymentId } = await market.place()
        await fatalActs.cancel_payment?.(ctx, { orderId })
        return { orderId, paymentId }
      },
      end: async ({ orderId = '', paymentId }, carryOn) => {
        await carryOn()
        await carryOn()
        const [payment] = await rows(
          `select p.status, s.state from payments p
           join sandbox.payments s on s.payment_id = p.id where p.id = $1`,
          [paymentId],
        )
        expect(payment).toEqual({ status: 'cancelled', state: 'cancelled' })
        expect(await market.captures(orderId)).toBe(0)
      },
    },
    'settle-refund:asked': {
      act: 'settle-refund',
      prepare: async () => {
        const { orderId, paymentId } = await market.placePaid()
        await fatalActs.decline?.(ctx, { orderId })
        const [refund] = await rows<{ id: string }>(
          'select id from core.refunds where order_id = $1',
          [orderId],
        )
        return { orderId, paymentId, refundId: refund?.id ?? '' }
      },
      end: async ({ orderId = '', paymentId }, carryOn) => {
        expect(await headers(orderId, 'refund_settled')).toBe(0)
        await carryOn()
        await carryOn()
        expect(await headers(orderId, 'refund_settled')).toBe(1)
        const [there] = await rows(
          'select refunded_minor::int as given from sandbox.payments where payment_id = $1',
          [paymentId],
        )
        expect(there).toEqual({ given: basicTotalMinor })
      },
    },
    'follow-chargeback:asked': contested,
    'follow-chargeback:booked': contested,
    'receive-provider-event:stored': {
      act: 'receive-provider-event',
      prepare: async () => {
        const { orderId = '', paymentId = '' } = await paidThere()
        const eventId = `evt_${randomBytes(12).toString('hex')}`
        const sentAt = new Date()
        const rawBody = webhookBody({
          event_id: eventId,
          kind: 'payment.changed',
          subject_id: paymentId,
          occurred_at: sentAt.toISOString(),
        })
        const secret = process.env.SANDBOX_WEBHOOK_SECRET ?? ''
        const signature = signWebhook({ secret, rawBody, sentAt })
        return { orderId, eventId, body: Buffer.from(rawBody).toString('utf8'), signature }
      },
      end: async ({ orderId = '', eventId = '' }, carryOn) => {
        expect(await countOf('core.inbox_events where event_id = $1', [eventId])).toBe(1)
        const jobs = await market.jobs('process_provider_event')
        expect(jobs.map(({ payload }) => payload.eventId)).toContain(eventId)
        expect(await carryOn()).toEqual({ stored: 0 })
        await processProviderEvent(system, { provider: 'sandbox', eventId })
        await processProviderEvent(system, { provider: 'sandbox', eventId })
        expect(await market.captures(orderId)).toBe(1)
      },
    },
  }
}
