import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { PaymentMethod, SupplementPrice } from '../../contracts/orders'
import { enqueueJob } from '../jobs'
import type { OrderRecord } from './order-record'

export type NewSupplement = {
  id: string
  order: Pick<OrderRecord, 'id' | 'customerId' | 'currency'>
  note: string
  price: SupplementPrice
  payment: { id: string; provider: string; method: PaymentMethod }
  now: Date
  expiresAt: Date
}

/**
 * Stores a revision that somebody wants to pay for, with the intent row of its own payment (the id
 * is the provider's idempotency key) and the job that expires it. One per order can be open.
 */
export const insertSupplement = async (tx: Tx, supplement: NewSupplement): Promise<void> => {
  const { id, order, price, payment } = supplement
  const now = supplement.now.toISOString()
  const expiresAt = supplement.expiresAt.toISOString()
  await tx.execute(sql`
    insert into payments (id, status, customer_id, checkout_group, provider, method, amount_minor,
      refunded_minor, currency, expires_at, created_at, updated_at)
    values (${payment.id}, 'created', ${order.customerId}, ${id},
      ${payment.provider}, ${payment.method}, ${price.totalMinor}, 0, ${order.currency},
      ${expiresAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)`)
  await tx.execute(sql`
    insert into core.order_supplements (id, order_id, kind, note, subtotal_minor,
      service_fee_minor, tax_minor, total_minor, commission_minor, seller_net_minor, payment_id,
      requested_at, expires_at)
    values (${id}, ${order.id}, 'revision', ${supplement.note}, ${price.subtotalMinor},
      ${price.serviceFeeMinor}, ${price.taxMinor}, ${price.totalMinor}, ${price.commissionMinor},
      ${price.sellerNetMinor}, ${payment.id}, ${now}::timestamptz, ${expiresAt}::timestamptz)`)
  await enqueueJob(tx, {
    task: 'expire_supplement',
    payload: { orderId: order.id },
    runAt: supplement.expiresAt,
    jobKey: `order:${order.id}:supplement`,
  })
}

/** The customer rewords what they want before they paid for it. */
export const rewordSupplement = async (
  tx: Tx,
  { id, note }: { id: string; note: string },
): Promise<void> => {
  await tx.execute(sql`
    update core.order_supplements set note = ${note}
    where id = ${id} and status = 'awaiting_payment'`)
}
