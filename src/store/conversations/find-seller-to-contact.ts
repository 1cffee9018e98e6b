import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'

/**
 * A seller someone wants to write to, and the service it is about when it is published and theirs.
 * Null when there is no such seller.
 */
export const findSellerToContact = async (
  db: Db | Tx,
  { sellerId, serviceId }: { sellerId: string; serviceId: string | null },
): Promise<{ userId: string; isActive: boolean; serviceId: string | null } | null> => {
  const { rows } = await db.execute<{
    userId: string
    isActive: boolean
    serviceId: string | null
  }>(sql`
    select s.user_id as "userId", (u.status = 'active' and s.status = 'active') as "isActive",
           (select v.id from services v
             where v.id = ${serviceId}::uuid and v.seller_id = s.id and v._status = 'published')
             as "serviceId"
      from sellers s join users u on u.id = s.user_id
     where s.id = ${sellerId}`)
  return rows[0] ?? null
}
