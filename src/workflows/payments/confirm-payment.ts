import type { Ctx, Tx } from '../../context'
import { AppError } from '../../domain/errors'
import { lateCapture } from '../../domain/ledger/postings'
import { PaymentProviderError, type PaymentSnapshot } from '../../domain/ports/payment-provider'
import { appendEvent } from '../../store/events'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { markInboxProcessed } from '../../store/inbox'
import { postTransfers } from '../../store/ledger/post-transfers'
import { applyTransition } from '../../store/orders/apply-transition'
import { readOrder, type OrderRecord } from '../../store/orders/order-record'
import {
  capturedStatuses,
  changePayment,
  lockPayment,
  payableStatuses,
  readPayment,
  type PaymentRecord,
} from '../../store/payments/payment-record'
import { requestRefund } from '../../store/payments/refunds'
import { readSettings } from '../../store/settings'
import { confirmSupplement } from './confirm-supplement'
import { providerOf } from './open-payment'

export type Confirmation =
  /** Nothing changed: still open, or everything was done before. */
  'unchanged' | 'captured' | 'late' | 'failed' | 'quarantined'

type Announcement = { provider: string; eventId: string }

const openStatuses = ['created', 'pending', 'unknown', 'failed', 'cancelled'] as const

/**
 * Asks the provider for the truth about a payment and brings our books in line with it, in one
 * transaction: inbox row, payment, orders, ledger, events and jobs, all or nothing. Called by the
 * return page, by provider events and by polling, in any order and at once: one of them has the
 * effect. Money that arrives after its order expired is given back; an amount or currency that
 * differs is quarantined and staff are told.
 *
 * Throws `order/not-found` for a payment that is not ours, `payment/provider-unavailable` when the
 * provider does not answer: nothing is known then and nothing is written.
 */
export const confirmPayment = async (
  ctx: Ctx,
  input: { paymentId: string; announcement?: Announcement },
): Promise<Confirmation> => {
  const payment = await readPayment(ctx.db, input.paymentId)
  if (payment === null) throw new AppError('order/not-found')
  return confirmKnownPayment(ctx, { payment, announcement: input.announcement })
}

/** The same for a payment that was read just now: its provider and its reference never change. */
export const confirmKnownPayment = async (
  ctx: Ctx,
  { payment, announcement }: { payment: PaymentRecord; announcement?: Announcement },
): Promise<Confirmation> => {
  const snapshot = await askProvider(ctx, payment)
  await failpoint('confirm-payment:asked')
  const outcome = await inTransaction(ctx.db, async (tx) => {
    const result = await settle(ctx, tx, { paymentId: payment.id, announcement, snapshot })
    await failpoint('confirm-payment:written')
    return result
  })
  await failpoint('confirm-payment:committed')
  return outcome
}

const askProvider = async (ctx: Ctx, payment: PaymentRecord): Promise<PaymentSnapshot | null> => {
  try {
    const { id: paymentId, providerReference } = payment
    return await providerOf(ctx, payment.provider).poll({ paymentId, providerReference })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
  }
}

type Settlement = {
  paymentId: string
  announcement?: Announcement
  snapshot: PaymentSnapshot | null
}

const settle = async (ctx: Ctx, tx: Tx, input: Settlement): Promise<Confirmation> => {
  const now = ctx.clock()
  const payment = await lockPayment(tx, input.paymentId)
  if (payment === null) throw new AppError('order/not-found')
  const outcome = await bringInLine(ctx, tx, { payment, snapshot: input.snapshot, now })
  if (input.announcement === undefined) return outcome
  const isFirst = await markInboxProcessed(tx, {
    ...input.announcement,
    now,
    quarantinedReason: outcome === 'quarantined' ? 'amount_or_currency_mismatch' : undefined,
  })
  // Another transaction processed this very event: whatever this one did is rolled back.
  if (!isFirst && outcome !== 'unchanged') throw new AppError('request/conflict')
  return outcome
}

type Truth = { payment: PaymentRecord; snapshot: PaymentSnapshot | null; now: Date }

const bringInLine = async (ctx: Ctx, tx: Tx, truth: Truth): Promise<Confirmation> => {
  const { payment, snapshot, now } = truth
  if (snapshot === null || snapshot.state === 'pending') return 'unchanged'
  if (capturedStatuses.includes(payment.status) || payment.status === 'quarantined') {
    return 'unchanged'
  }
  if (snapshot.state !== 'succeeded') return close(tx, { ...truth, snapshot })
  const isExact =
    snapshot.paymentId === payment.id &&
    snapshot.amountMinor === payment.amountMinor &&
    snapshot.currency === payment.currency
  if (!isExact) return quarantine(ctx, tx, { ...truth, snapshot })
  const isChanged = await changePayment(tx, {
    id: payment.id,
    from: openStatuses,
    to: 'succeeded',
    now,
    providerReference: snapshot.providerReference,
  })
  if (!isChanged) throw new AppError('request/conflict')
  return capture(tx, truth)
}

/** Every order of the checkout is paid, or, when it no longer waits, gets its money back. */
const capture = async (tx: Tx, { payment, now }: Truth): Promise<Confirmation> => {
  const { supplement } = payment
  if (supplement !== null) return confirmSupplement(tx, { payment, supplement, now })
  let outcome: Confirmation = 'captured'
  // Locked with the payment.
  const orders = await Promise.all(
    payment.orderIds.map((id) =>
      Promise.all([readOrder(tx, id), readSettings(tx, { orderId: id })]),
    ),
  )
  for (const [order, { durations }] of orders) {
    if (order === null) throw new AppError('order/not-found')
    if (order.status === 'awaiting_payment') {
      const orderId = order.id
      await applyTransition(tx, {
        orderId,
        locked: order,
        transition: 'confirm_payment',
        actor: { kind: 'provider', id: payment.provider },
        now,
        durations,
      })
    } else {
      outcome = 'late'
      await giveBackLate(tx, { order, now })
    }
  }
  return outcome
}

const giveBackLate = async (
  tx: Tx,
  { order, now }: { order: OrderRecord; now: Date },
): Promise<void> => {
  const money = {
    provider: order.provider,
    amountMinor: order.totalMinor,
    currency: order.currency,
    orderId: order.id,
  }
  const posting = lateCapture(money)
  await postTransfers(tx, { key: `order:${order.id}:late_capture`, posting, now })
  await requestRefund(tx, {
    ...money,
    paymentId: order.paymentId,
    reason: 'late_payment',
    requestedBy: 'system',
    now,
  })
}

type Closing = Truth & { snapshot: PaymentSnapshot }

const close = async (tx: Tx, { payment, snapshot, now }: Closing): Promise<Confirmation> => {
  const to = snapshot.state === 'failed' ? 'failed' : 'cancelled'
  const isChanged = await changePayment(tx, {
    id: payment.id,
    from: payableStatuses,
    to,
    now,
    providerReference: snapshot.providerReference,
    failureCode: snapshot.failureCode ?? snapshot.state,
  })
  if (!isChanged) return 'unchanged'
  await appendEvent(tx, {
    topic: 'payment.failed',
    subject: { kind: 'payment', id: payment.id },
    actor: { kind: 'system', id: null },
    dedupeKey: payment.id,
    occurredAt: now,
    payload: {
      customerId: payment.customerId,
      orderIds: payment.orderIds,
      failureCode: snapshot.failureCode ?? snapshot.state,
    },
  })
  return 'failed'
}

const quarantine = async (
  ctx: Ctx,
  tx: Tx,
  { payment, snapshot, now }: Closing,
): Promise<Confirmation> => {
  await changePayment(tx, {
    id: payment.id,
    from: openStatuses,
    to: 'quarantined',
    now,
    providerReference: snapshot.providerReference,
    failureCode: 'amount_or_currency_mismatch',
  })
  await appendEvent(tx, {
    topic: 'payment.quarantined',
    subject: { kind: 'payment', id: payment.id },
    actor: { kind: 'system', id: null },
    dedupeKey: payment.id,
    occurredAt: now,
    payload: {
      customerId: payment.customerId,
      orderIds: payment.orderIds,
      expectedMinor: payment.amountMinor,
      expectedCurrency: payment.currency,
      paidMinor: snapshot.amountMinor,
      paidCurrency: snapshot.currency,
      notify: ['staff'],
    },
  })
  ctx.log.error({ paymentId: payment.id }, 'payment quarantined: amount or currency differs')
  return 'quarantined'
}
