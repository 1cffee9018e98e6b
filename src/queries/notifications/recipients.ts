import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Currency } from '../../contracts/money'

/** Someone a mail may go to. */
export type Recipient = {
  userId: string
  name: string
  email: string
  locale: Locale
  isActive: boolean
}

const recipientColumns = sql.raw(`
  'userId', u.id, 'name', u.name, 'email', u.email, 'locale', u.locale,
  'isActive', u.status = 'active'`)

/** A user as a reader of mails; null when the account is gone. */
export const findRecipient = async (db: Db | Tx, userId: string): Promise<Recipient | null> => {
  const { rows } = await db.execute<{ recipient: Recipient }>(sql`
    select json_build_object(${recipientColumns}) as recipient from users u where u.id = ${userId}`)
  return rows[0]?.recipient ?? null
}

export type OrderForMail = {
  id: string
  number: string
  title: string
  currency: Currency
  totalMinor: number
  sellerNetMinor: number
  /** All that went or goes back to the customer. */
  refundMinor: number
  dueAt: string | null
  /** What the customer asked to be changed last; empty when nothing was. */
  revisionNote: string
  cancellationReason: string | null
  sellerName: string
  customer: Recipient
  seller: Recipient
}

/** What mails about an order tell; null when it does not exist. */
export const findOrderForMail = async (
  db: Db | Tx,
  orderId: string,
): Promise<OrderForMail | null> => {
  const { rows } = await db.execute<OrderForMail>(sql`
    select o.id, o.number, o.service_title as title, o.currency,
           o.total_minor::float8 as "totalMinor", o.seller_net_minor::float8 as "sellerNetMinor",
           (select coalesce(sum(r.amount_minor), 0) from core.refunds r
             where r.order_id = o.id)::float8 as "refundMinor",
           o.due_at as "dueAt", o.cancellation_reason as "cancellationReason",
           s.display_name as "sellerName",
           coalesce((select d.revision_note from deliveries d where d.order_id = o.id
                      order by d.number desc limit 1), '') as "revisionNote",
           (select json_build_object(${recipientColumns}) from users u where u.id = o.customer_id)
             as customer,
           (select json_build_object(${recipientColumns}) from users u where u.id = s.user_id)
             as seller
      from orders o join sellers s on s.id = o.seller_id
     where o.id = ${orderId}`)
  return rows[0] ?? null
}

/** The seller of a service as a reader of mails, with the service's address. */
export const findServiceForMail = async (
  db: Db | Tx,
  serviceId: string,
): Promise<{ title: string; slug: string; seller: Recipient } | null> => {
  const { rows } = await db.execute<{ title: string; slug: string; seller: Recipient }>(sql`
    select coalesce(v.title, '') as title, coalesce(v.slug, '') as slug,
           (select json_build_object(${recipientColumns}) from users u where u.id = s.user_id)
             as seller
      from services v join sellers s on s.id = v.seller_id
     where v.id = ${serviceId}`)
  return rows[0] ?? null
}
