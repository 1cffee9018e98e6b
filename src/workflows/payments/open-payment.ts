import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
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
import { changePayment, readPayment, type PaymentRecord } from '../../store/payments/payment-record'
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
  const payment = await readPayment(ctx.db, paymentId)
  if (payment === null) throw new AppError('order/not-found')
  if (payment.status !== 'created' && payment.status !== 'unknown') {
    return { redirectUrl: payment.redirectUrl }
  }
  let opened: OpenedPayment
  try {
    const wanted = await creation(ctx, payment)
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
  await inTransaction(ctx.db, async (tx) => {
    const isFirst = await changePayment(tx, {
      id: paymentId,
      from: ['created', 'unknown'],
      to: 'pending',
      now: ctx.clock(),
      providerReference: opened.providerReference,
      redirectUrl: opened.redirectUrl,
    })
    if (isFirst && opened.state !== 'pending') {
      await enqueueJob(tx, { task: 'poll_payment', payload: { paymentId, attempt: 1 } })
    }
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
  payment: PaymentRecord,
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

const creation = async (ctx: Ctx, payment: PaymentRecord): Promise<CreatePayment> => {
  const { rows } = await ctx.db.execute<{
    title: string
    order_id: string
    checkout_group: string
    orders: number
    locale: Locale
    name: string
    email: string
    phone: string | null
  }>(sql`
    select o.service_title as title, o.id as order_id, o.checkout_group,
      (count(*) over ())::int as orders, o.locale, u.name, u.email, u.phone
    from core.payment_slices a
    join orders o on o.id = a.order_id
    join users u on u.id = o.customer_id
    where a.payment_id = ${payment.id} order by o.id limit 1`)
  const [order] = rows
  if (order === undefined) throw new AppError('order/not-found')
  return {
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    method: payment.method,
    description: order.orders > 1 ? `${order.title} + ${order.orders - 1}` : order.title,
    returnUrl: returnUrl(order),
    locale: order.locale,
    expiresAt: payment.expiresAt,
    customer: { name: order.name, email: order.email, phone: order.phone },
  }
}

/**
 * Where the customer lands after paying or giving up, in their language: the order's page, or that
 * of the checkout when it has several.
 */
const returnUrl = (paid: {
  order_id: string
  checkout_group: string
  orders: number
  locale: Locale
}): string => {
  const page = paid.orders > 1 ? `checkout/${paid.checkout_group}` : `orders/${paid.order_id}`
  return `${env().APP_URL}/${paid.locale}/${page}?returned=1`
}
