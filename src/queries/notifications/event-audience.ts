import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { EventSubject } from '../../contracts/events'

export type Audience = { customerUserId: string | null; sellerUserId: string | null }

/**
 * The users on both sides of what an event is about. Read from the rows themselves, not from the
 * event's payload. A plain user counts as the customer side.
 */
export const eventAudience = async (
  db: Db | Tx,
  subject: { kind: EventSubject; id: string },
): Promise<Audience> => {
  const { rows } = await db.execute<Audience>(sidesOf(subject))
  return rows[0] ?? { customerUserId: null, sellerUserId: null }
}

const sidesOf = ({ kind, id }: { kind: EventSubject; id: string }) => {
  switch (kind) {
    case 'user':
      return sql`select ${id}::text as "customerUserId", null as "sellerUserId"`
    case 'seller':
      return sql`select null as "customerUserId", user_id as "sellerUserId"
                   from sellers where id = ${id}`
    case 'service':
      return sql`select null as "customerUserId", s.user_id as "sellerUserId"
                   from services v join sellers s on s.id = v.seller_id where v.id = ${id}`
    case 'order':
      return sql`select o.customer_id as "customerUserId", s.user_id as "sellerUserId"
                   from orders o join sellers s on s.id = o.seller_id where o.id = ${id}`
    case 'payment':
      return sql`select customer_id as "customerUserId", null as "sellerUserId"
                   from payments where id = ${id}`
    case 'payout':
      return sql`select null as "customerUserId", s.user_id as "sellerUserId"
                   from payouts p join sellers s on s.id = p.seller_id where p.id = ${id}`
    case 'conversation':
      return sql`select c.customer_id as "customerUserId", s.user_id as "sellerUserId"
                   from conversations c join sellers s on s.id = c.seller_id where c.id = ${id}`
    case 'offer':
      return sql`select o.customer_id as "customerUserId", s.user_id as "sellerUserId"
                   from offers o join sellers s on s.id = o.seller_id where o.id = ${id}`
    case 'brief':
      return sql`select customer_id as "customerUserId", null as "sellerUserId"
                   from briefs where id = ${id}`
    case 'chargeback':
    case 'reconciliation':
    case 'category':
    case 'page':
    case 'promotion':
    case 'run':
      return sql`select null as "customerUserId", null as "sellerUserId"`
  }
}
