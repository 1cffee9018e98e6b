import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { PackageTier, ServiceRequirement } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { PaymentMethod, Quote } from '../../contracts/orders'
import { appendEvent } from '../events'
import { enqueueJob } from '../jobs'

export type NewOrder = {
  id: string
  number: string
  checkoutGroup: string
  customerId: string
  sellerId: string
  sellerUserId: string
  serviceId: string
  serviceTitle: string
  packageTier: PackageTier
  quote: Quote
  requirements: ServiceRequirement[]
  locale: Locale
  now: Date
  expiresAt: Date
  payment: { id: string; provider: string; method: PaymentMethod }
}

/**
 * Stores an order that awaits its payment, with its frozen quote, the payment's intent row (its id
 * is the provider's idempotency key), the allocation between the two, and the expiry timer.
 */
export const insertOrder = async (tx: Tx, order: NewOrder): Promise<void> => {
  const { quote } = order
  const now = order.now.toISOString()
  const expiresAt = order.expiresAt.toISOString()
  await tx.execute(sql`
    insert into orders (id, number, status, earning_status, checkout_group, customer_id, seller_id,
      service_id, service_title, package_tier, currency, subtotal_minor, discount_minor,
      subsidy_minor, service_fee_minor, tax_minor, total_minor, commission_minor,
      seller_net_minor, quote, requirements, locale, delivery_days, revisions_allowed, timer_transition, timer_at, placed_at,
      created_at, updated_at)
    values (${order.id}, ${order.number}, 'awaiting_payment', 'none', ${order.checkoutGroup},
      ${order.customerId}, ${order.sellerId}, ${order.serviceId}, ${order.serviceTitle},
      ${order.packageTier}, ${quote.currency}, ${quote.subtotalMinor}, ${quote.discountMinor},
      ${quote.subsidyMinor}, ${quote.serviceFeeMinor}, ${quote.taxMinor}, ${quote.totalMinor},
      ${quote.commissionMinor}, ${quote.sellerNetMinor}, ${JSON.stringify(quote)}::jsonb,
      ${JSON.stringify(order.requirements)}::jsonb, ${order.locale}, ${quote.deliveryDays},
      ${quote.revisions}, 'expire', ${expiresAt}::timestamptz, ${now}::timestamptz,
      ${now}::timestamptz, ${now}::timestamptz)`)
  await tx.execute(sql`
    insert into payments (id, status, customer_id, checkout_group, provider, method, amount_minor,
      refunded_minor, currency, expires_at, created_at, updated_at)
    values (${order.payment.id}, 'created', ${order.customerId}, ${order.checkoutGroup},
      ${order.payment.provider}, ${order.payment.method}, ${quote.totalMinor}, 0,
      ${quote.currency}, ${expiresAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)`)
  await tx.execute(sql`
    insert into core.payment_allocations (payment_id, order_id, amount_minor)
    values (${order.payment.id}, ${order.id}, ${quote.totalMinor})`)
  await appendEvent(tx, {
    topic: 'order.placed',
    subject: { kind: 'order', id: order.id },
    actor: { kind: 'customer', id: order.customerId },
    dedupeKey: `${order.id}:1`,
    occurredAt: order.now,
    payload: {
      orderNumber: order.number,
      serviceTitle: order.serviceTitle,
      customerId: order.customerId,
      sellerId: order.sellerId,
      sellerUserId: order.sellerUserId,
      transition: 'place',
      from: null,
      to: 'awaiting_payment',
      notify: [],
    },
  })
  await enqueueJob(tx, {
    task: 'order_timer',
    payload: { orderId: order.id, transition: 'expire' },
    runAt: order.expiresAt,
    jobKey: orderTimerKey(order.id),
  })
}

/** The job key of an order's one status timer. */
export const orderTimerKey = (orderId: string): string => `order:${orderId}:timer`
