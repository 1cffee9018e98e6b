import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { EventSubject } from '../../contracts/events'

/** What the public sees of an event's subject; `serviceId` is null when it is about all of them. */
export type PublicSubject = {
  sellerId: string | null
  serviceId: string | null
  /** The pages that show this seller: the one service, or every published one. */
  sellerServiceIds: string[]
}

const nothing: PublicSubject = { sellerId: null, serviceId: null, sellerServiceIds: [] }

/** The seller and service whose public pages an event concerns. */
export const publicSubject = async (
  db: Db | Tx,
  subject: { kind: EventSubject; id: string },
): Promise<PublicSubject> => {
  const start = startOf(subject)
  if (start === null) return nothing
  const { rows } = await db.execute<PublicSubject>(sql`
    select about."sellerId", about."serviceId",
           case when about."serviceId" is not null then json_build_array(about."serviceId")
                else coalesce((select json_agg(v.id) from services v
                                where v.seller_id = about."sellerId" and v._status = 'published'),
                              '[]') end as "sellerServiceIds"
      from (${start}) about`)
  return rows[0] ?? nothing
}

const startOf = ({ kind, id }: { kind: EventSubject; id: string }) => {
  switch (kind) {
    case 'service':
      return sql`select seller_id as "sellerId", id as "serviceId" from services where id = ${id}`
    case 'order':
      return sql`select seller_id as "sellerId", service_id as "serviceId"
                   from orders where id = ${id}`
    case 'seller':
      return sql`select id as "sellerId", null::uuid as "serviceId" from sellers where id = ${id}`
    case 'user':
      return sql`select id as "sellerId", null::uuid as "serviceId"
                   from sellers where user_id = ${id}`
    case 'payment':
    case 'payout':
    case 'chargeback':
    case 'reconciliation':
    case 'conversation':
    case 'offer':
    case 'brief':
    case 'category':
    case 'promotion':
    case 'page':
    case 'run':
      return null
  }
}
