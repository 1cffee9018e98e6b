import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import {
  PaymentProviderError,
  type CreatePayment,
  type OpenedPayment,
  type PaymentProvider,
} from '../../domain/ports/payment-provider'
import { env } from '../../env'
import { appendEvent } from '../../store/events'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { enqueueJob } from '../../store/jobs'
import { changePayment } from '../../store/payments/payment-record'
import { readPaymentToOpen, type PaymentToOpen } from '../../store/payments/payment-to-open'
import { doStep } from '../step'

/**
 * Opens a payment at its provider with our id as idempotency key, outside any transaction, and
 * records the answer. Safe to repeat and to run concurrently. A timeout means unknown: the answer
 * has no address then, and a job asks again. Throws `payment/provider-unavailable` only when the
 * provider certainly refused; the payment is failed then.
 */
export const openPayment = async (
  ctx: Ctx,
  { paymentId }: { paymentId: string },
): Promise<{ redirectUrl: string | null }> => {
  const payment = await readPaymentToOpen(ctx.db, paymentId)
  if (payment === null) throw new AppError('order/not-found')
  if (payment.status !== 'created' && payment.status !== 'unknown') {
    return { redirectUrl: payment.redirectUrl }
  }
  let opened: OpenedPayment
  try {
    const wanted = creation(payment)
    opened = await doStep({
      name: 'create payment at provider',
      do: () => providerOf(ctx, payment.provider).create(wanted),
      irreversible: 'asked twice it is the same payment; one that nobody pays expires there',
    })
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    return noteFailure(ctx, payment, error)
  }
  await failpoint('open-payment:created')
  try {
    await noteOpened(ctx, { paymentId, opened })
  } catch (error) {
    // The customer can pay all the same; the polling job opens it again and finds the same one.
    ctx.log.error({ err: error, paymentId }, 'an opened payment could not be recorded')
  }
  return { redirectUrl: opened.redirectUrl }
}

const noteOpened = async (
  ctx: Ctx,
  { paymentId, opened }: { paymentId: string; opened: OpenedPayment },
): Promise<void> => {
  const change = {
    id: paymentId,
    from: ['created', 'unknown'],
    to: 'pending',
    now: ctx.clock(),
    providerReference: opened.providerReference,
    redirectUrl: opened.redirectUrl,
  } as const
  if (opened.state === 'pending') {
    await changePayment(ctx.db, change)
    return
  }
  await inTransaction(ctx.db, async (tx) => {
    if (!(await changePayment(tx, change))) return
    await enqueueJob(tx, { task: 'poll_payment', payload: { paymentId, attempt: 1 } })
  })
}

/** The provider a payment was made with. Throws `payment/unknown-provider`. */
export const providerOf = (ctx: Ctx, name: string): PaymentProvider => {
  const provider = Object.hasOwn(ctx.providers.payments, name)
    ? ctx.providers.payments[name]
    : undefined
  if (provider === undefined) throw new AppError('payment/unknown-provider')
  return provider
}

const noteFailure = async (
  ctx: Ctx,
  payment: PaymentToOpen,
  error: PaymentProviderError,
): Promise<{ redirectUrl: null }> => {
  const now = ctx.clock()
  if (error.outcome === 'unknown') {
    const change = { id: payment.id, from: ['created'], to: 'unknown', now } as const
    await changePayment(ctx.db, change)
    ctx.log.warn({ paymentId: payment.id, code: error.code }, 'opening a payment is unknown')
    return { redirectUrl: null }
  }
  await inTransaction(ctx.db, async (tx) => {
    const isFirst = await changePayment(tx, {
      id: payment.id,
      from: ['created', 'unknown'],
      to: 'failed',
      now,
      failureCode: error.code,
    })
    if (!isFirst) return
    await appendEvent(tx, {
      topic: 'payment.failed',
      subject: { kind: 'payment', id: payment.id },
      actor: { kind: 'system', id: null },
      dedupeKey: payment.id,
      occurredAt: now,
      payload: { customerId: payment.customerId, failureCode: error.code },
    })
  })
  throw new AppError('payment/provider-unavailable', { code: error.code }, { cause: error })
}

const creation = (payment: PaymentToOpen): CreatePayment => ({
  paymentId: payment.id,
  amountMinor: payment.amountMinor,
  currency: payment.currency,
  method: payment.method,
  description: payment.orders > 1 ? `${payment.title} + ${payment.orders - 1}` : payment.title,
  returnUrl: returnUrl(payment),
  locale: payment.locale,
  expiresAt: payment.expiresAt,
  customer: payment.customer,
})

/**
 * Where the customer lands after paying or giving up, in their language: the order's page, or that
 * of the checkout when it has several.
 */
const returnUrl = ({ orders, orderId, checkoutGroup, locale }: PaymentToOpen): string => {
  const page = orders > 1 ? `checkout/${checkoutGroup}` : `orders/${orderId}`
  return `${env().APP_URL}/${locale}/${page}?returned=1`
}
