import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { PaymentMethod, PaymentStatus } from '../../contracts/orders'

export type PaymentRecord = {
  id: string
  status: PaymentStatus
  customerId: string
  provider: string
  providerReference: string | null
  method: PaymentMethod
  amountMinor: number
  currency: Currency
  redirectUrl: string | null
  expiresAt: Date
  /** The orders it pays for, in the order in which they are always locked. */
  orderIds: string[]
  /** The one supplement it pays for instead; null for the payment of a checkout. */
  supplement: { id: string; orderId: string } | null
}

type Row = Omit<PaymentRecord, 'expiresAt'> & { expiresAt: string }

/** The customer can still pay, or has and we do not know it yet. */
export const payableStatuses: readonly PaymentStatus[] = ['created', 'pending', 'unknown']

/** Money arrived with this payment, whatever became of it since. */
export const capturedStatuses: readonly PaymentStatus[] = [
  'succeeded',
  'refund_pending',
  'partially_refunded',
  'refunded',
  'charged_back',
]

/** A payment by id; null when there is none. */
export const readPayment = async (db: Db | Tx, id: string): Promise<PaymentRecord | null> => {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.status, p.customer_id as "customerId", p.provider,
      p.provider_reference as "providerReference", p.method,
      p.amount_minor::float8 as "amountMinor", p.currency, p.redirect_url as "redirectUrl",
      to_json(p.expires_at) #>> '{}' as "expiresAt",
      array(select a.order_id::text from core.payment_allocations a
        where a.payment_id = p.id order by a.order_id) as "orderIds",
      (select json_build_object('id', s.id, 'orderId', s.order_id)
        from core.order_supplements s where s.payment_id = p.id) as supplement
    from payments p where p.id = ${id}`)
  const [row] = rows
  return row === undefined ? null : { ...row, expiresAt: new Date(row.expiresAt) }
}

/**
 * Locks a payment after its orders (the one order of locks in the core) and reads it again.
 * Null when there is none.
 */
export const lockPayment = async (tx: Tx, id: string): Promise<PaymentRecord | null> => {
  // Locking is a statement of its own: the next one then sees what the transaction waited for. The
  // payment's row is reached only when its orders have been counted, and so locked.
  const locking = tx
    .execute(
      sql`
    with paid as materialized (
      select o.id from orders o
      where o.id in (select a.order_id from core.payment_slices a where a.payment_id = ${id})
      order by o.id for no key update of o)
    select p.id from payments p
    where p.id = ${id} and (select count(*) from paid) >= 0
    for no key update of p`,
    )
    .then(() => undefined)
  const [payment] = await Promise.all([readPayment(tx, id), locking])
  return payment
}

type PaymentChange = {
  id: string
  from: readonly PaymentStatus[]
  to: PaymentStatus
  now: Date
  providerReference?: string
  redirectUrl?: string | null
  failureCode?: string | null
}

/** Moves a payment by compare-and-set; false when it was in none of the expected statuses. */
export const changePayment = async (tx: Db | Tx, change: PaymentChange): Promise<boolean> => {
  const now = change.now.toISOString()
  const { rows } = await tx.execute(sql`
    update payments set status = ${change.to},
      provider_reference = coalesce(${change.providerReference ?? null}, provider_reference),
      redirect_url = coalesce(${change.redirectUrl ?? null}, redirect_url),
      failure_code = coalesce(${change.failureCode ?? null}, failure_code),
      succeeded_at = case when ${change.to === 'succeeded'} then ${now}::timestamptz
        else succeeded_at end,
      updated_at = ${now}::timestamptz
    where id = ${change.id}
      and status in (select jsonb_array_elements_text(${JSON.stringify(change.from)}::jsonb))
    returning id`)
  return rows.length > 0
}
