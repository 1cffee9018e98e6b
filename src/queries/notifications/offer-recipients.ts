import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { OfferSide } from '../../contracts/offers'
import { findRecipient, type Recipient } from './recipients'

export type OfferForMail = {
  id: string
  title: string
  step: number
  author: OfferSide
  currency: Currency
  priceMinor: number
  deliveryDays: number
  expiresAt: string
  customerName: string
  sellerName: string
  customer: Recipient
  seller: Recipient
}

type Row = Omit<OfferForMail, 'customer' | 'seller'> & { customerId: string; sellerUserId: string }

/** An offer with both of its people as readers of mails; null when an account is gone. */
export const findOfferForMail = async (
  db: Db | Tx,
  offerId: string,
): Promise<OfferForMail | null> => {
  const { rows } = await db.execute<Row>(sql`
    select o.id, o.title, o.step::float8 as step, o.author, o.currency,
      o.price_minor::float8 as "priceMinor", o.delivery_days::float8 as "deliveryDays",
      to_json(o.expires_at) #>> '{}' as "expiresAt", u.name as "customerName",
      s.display_name as "sellerName", o.customer_id as "customerId", s.user_id as "sellerUserId"
    from offers o join sellers s on s.id = o.seller_id join users u on u.id = o.customer_id
    where o.id = ${offerId}`)
  const [row] = rows
  if (row === undefined) return null
  const { customerId, sellerUserId, ...offer } = row
  const customer = await findRecipient(db, customerId)
  const seller = await findRecipient(db, sellerUserId)
  return customer === null || seller === null ? null : { ...offer, customer, seller }
}

/** The customer of a brief as a reader of mails, and how many offers it received. */
export const findBriefForMail = async (
  db: Db | Tx,
  briefId: string,
): Promise<{ title: string; offerCount: number; customer: Recipient } | null> => {
  const { rows } = await db.execute<{ title: string; count: number; customerId: string }>(sql`
    select title, customer_id as "customerId",
      (select count(distinct chain)::float8 from offers where brief_id = briefs.id) as count
    from briefs where id = ${briefId}`)
  const [row] = rows
  const customer = row === undefined ? null : await findRecipient(db, row.customerId)
  if (row === undefined || customer === null) return null
  return { title: row.title, offerCount: row.count, customer }
}
