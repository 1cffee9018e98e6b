import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Currency } from '../../contracts/money'
import type { PaymentMethod, PaymentStatus } from '../../contracts/orders'

/** What a provider has to be told about a payment, and whether it still has to be told. */
export type PaymentToOpen = {
  id: string
  status: PaymentStatus
  customerId: string
  provider: string
  method: PaymentMethod
  amountMinor: number
  currency: Currency
  redirectUrl: string | null
  expiresAt: Date
  checkoutGroup: string
  /** How many orders it pays for, and the first of them. */
  orders: number
  orderId: string
  title: string
  locale: Locale
  customer: { name: string; email: string; phone: string | null }
}

type Row = Omit<PaymentToOpen, 'expiresAt'> & { expiresAt: string }

/** A payment with its first order and its customer, in one question; null when there is none. */
export const readPaymentToOpen = async (db: Db | Tx, id: string): Promise<PaymentToOpen | null> => {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.status, p.customer_id as "customerId", p.provider, p.method,
      p.amount_minor::float8 as "amountMinor", p.currency, p.redirect_url as "redirectUrl",
      to_json(p.expires_at) #>> '{}' as "expiresAt", paid.*
    from payments p
    cross join lateral (
      select o.checkout_group as "checkoutGroup", (count(*) over ())::int as orders,
        o.id as "orderId", o.service_title as title, o.locale,
        json_build_object('name', u.name, 'email', u.email, 'phone', u.phone) as customer
      from core.payment_slices a
      join orders o on o.id = a.order_id
      join users u on u.id = o.customer_id
      where a.payment_id = p.id order by o.id limit 1) paid
    where p.id = ${id}`)
  const [row] = rows
  return row === undefined ? null : { ...row, expiresAt: new Date(row.expiresAt) }
}
