import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { ServiceRequirement } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { Currency } from '../../contracts/money'
import type { OrderPackage, PaymentMethod, Quote } from '../../contracts/orders'
import { sumMinor } from '../../domain/money/minor-units'
import { appendEvent } from '../events'
import { enqueueJob } from '../jobs'
import { reserveCoupons } from '../coupons/redeem-coupons'
import { orderTimerKey } from './order-timer-key'

export type NewOrder = {
  id: string
  number: string
  sellerId: string
  sellerUserId: string
  serviceId: string
  serviceTitle: string
  packageTier: OrderPackage
  quote: Quote
  requirements: ServiceRequirement[]
  /** The coupon of the quote; null without one. */
  couponId: string | null
}

/** Orders that are paid together: at least one, all in one currency. */
export type NewCheckout = {
  id: string
  customerId: string
  currency: Currency
  locale: Locale
  now: Date
  expiresAt: Date
  payment: { id: string; provider: string; method: PaymentMethod }
  orders: NewOrder[]
}

/**
 * Stores the orders of a checkout, each awaiting its payment with its frozen quote, the one intent
 * row of that payment (its id is the provider's idempotency key) allocated to them, and their
 * expiry timers; then takes their coupons. Throws what `reserveCoupons` throws.
 */
export const insertCheckout = async (tx: Tx, checkout: NewCheckout): Promise<void> => {
  await insertRows(tx, checkout)
  await insertMilestones(tx, checkout)
  for (const order of checkout.orders) {
    await announce(tx, checkout, order)
    await enqueueJob(tx, {
      task: 'order_timer',
      payload: { orderId: order.id, transition: 'expire' },
      runAt: checkout.expiresAt,
      jobKey: orderTimerKey(order.id),
    })
  }
}

/** Takes the coupons of a checkout's orders: call it last, others wait for them from here on. */
export const takeCoupons = (tx: Tx, checkout: NewCheckout): Promise<void> =>
  reserveCoupons(
    tx,
    checkout.orders.flatMap(({ id, couponId, quote }) =>
      couponId === null
        ? []
        : {
            orderId: id,
            couponId,
            customerId: checkout.customerId,
            currency: quote.currency,
            discountMinor: quote.discountMinor,
            now: checkout.now,
          },
    ),
  )

/** One statement whatever the number of orders: its plan is prepared once. */
const insertRows = async (tx: Tx, checkout: NewCheckout): Promise<void> => {
  const { payment, orders } = checkout
  const now = checkout.now.toISOString()
  const expiresAt = checkout.expiresAt.toISOString()
  const amountMinor = sumMinor(orders.map(({ quote }) => quote.totalMinor))
  await tx.execute(sql`
    with line as (
      select * from jsonb_to_recordset(${JSON.stringify(orders.map(rowOf))}::jsonb) as line (
        id uuid, number text, seller_id uuid, service_id uuid, service_title text,
        package_tier text, quote jsonb, requirements jsonb)),
    placed as (
      insert into orders (id, number, status, earning_status, checkout_group, customer_id,
        seller_id, service_id, service_title, package_tier, currency, subtotal_minor,
        discount_minor, subsidy_minor, service_fee_minor, tax_minor, total_minor,
        commission_minor, seller_net_minor, quote, requirements, locale, delivery_days,
        revisions_allowed, timer_transition, timer_at, placed_at, created_at, updated_at)
      select id, number, 'awaiting_payment', 'none', ${checkout.id}, ${checkout.customerId}::uuid,
        seller_id, service_id, service_title, package_tier, ${checkout.currency},
        (quote -> 'subtotalMinor')::numeric, (quote -> 'discountMinor')::numeric,
        (quote -> 'subsidyMinor')::numeric, (quote -> 'serviceFeeMinor')::numeric,
        (quote -> 'taxMinor')::numeric, (quote -> 'totalMinor')::numeric,
        (quote -> 'commissionMinor')::numeric, (quote -> 'sellerNetMinor')::numeric, quote,
        requirements, ${checkout.locale}, (quote -> 'deliveryDays')::numeric,
        (quote ->> 'revisions')::numeric, 'expire', ${expiresAt}::timestamptz,
        ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      from line),
    intent as (
      insert into payments (id, status, customer_id, checkout_group, provider, method,
        amount_minor, refunded_minor, currency, expires_at, created_at, updated_at)
      values (${payment.id}, 'created', ${checkout.customerId}, ${checkout.id},
        ${payment.provider}, ${payment.method}, ${amountMinor}, 0, ${checkout.currency},
        ${expiresAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz))
    insert into core.payment_allocations (payment_id, order_id, amount_minor)
    select ${payment.id}::uuid, id, (quote -> 'totalMinor')::bigint from line`)
}

/** The milestones of the quotes as rows of their own; most checkouts have none. */
const insertMilestones = async (tx: Tx, { orders }: NewCheckout): Promise<void> => {
  const rows = orders.flatMap(({ id, quote }) =>
    quote.milestones.map((milestone, index) => ({
      ...milestone,
      orderId: id,
      position: index + 1,
    })),
  )
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into core.order_milestones (id, order_id, position, title, description, amount_minor,
      subsidy_minor, seller_net_minor, commission_minor, service_fee_minor, tax_minor, due_days)
    select id, "orderId", position, title, description, "totalMinor", "subsidyMinor",
      "sellerNetMinor", "commissionMinor", "serviceFeeMinor", "taxMinor", "dueDays"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as milestone (
      id uuid, "orderId" uuid, position integer, title text, description text,
      "totalMinor" bigint, "subsidyMinor" bigint, "sellerNetMinor" bigint,
      "commissionMinor" bigint, "serviceFeeMinor" bigint, "taxMinor" bigint, "dueDays" integer)`)
}

const rowOf = (order: NewOrder) => ({
  id: order.id,
  number: order.number,
  seller_id: order.sellerId,
  service_id: order.serviceId,
  service_title: order.serviceTitle,
  package_tier: order.packageTier,
  quote: order.quote,
  requirements: order.requirements,
})

const announce = async (tx: Tx, checkout: NewCheckout, order: NewOrder): Promise<void> => {
  await appendEvent(tx, {
    topic: 'order.placed',
    subject: { kind: 'order', id: order.id },
    actor: { kind: 'customer', id: checkout.customerId },
    dedupeKey: `${order.id}:1`,
    occurredAt: checkout.now,
    payload: {
      orderNumber: order.number,
      serviceTitle: order.serviceTitle,
      customerId: checkout.customerId,
      sellerId: order.sellerId,
      sellerUserId: order.sellerUserId,
      transition: 'place',
      from: null,
      to: 'awaiting_payment',
      notify: [],
    },
  })
}
