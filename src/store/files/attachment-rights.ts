import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'
import type { UploadFile } from '../../contracts/uploads'

/**
 * True when this user may attach such a file: a delivery by the order's seller, an answer by its
 * customer, evidence by either, a message by one of the two people of the conversation; for a brief
 * everybody may, it is tied to one of theirs when that is posted.
 */
export const mayAttach = async (
  db: Db,
  { target, userId }: { target: UploadFile; userId: string },
): Promise<boolean> => {
  const { rows } = await db.execute(queryFor(target, userId))
  return rows.length === 1
}

const queryFor = (target: UploadFile, userId: string) => {
  switch (target.purpose) {
    case 'delivery':
      return sql`
        select 1 from orders join sellers on sellers.id = orders.seller_id
        where orders.id = ${target.orderId} and sellers.user_id = ${userId}`
    case 'requirement':
      return sql`
        select 1 from orders where id = ${target.orderId} and customer_id = ${userId}`
    case 'evidence':
      return sql`
        select 1 from orders join sellers on sellers.id = orders.seller_id
        where orders.id = ${target.orderId}
          and ${userId}::uuid in (orders.customer_id, sellers.user_id)`
    case 'brief':
      return sql`select 1 from users where id = ${userId} and status = 'active'`
    case 'message':
      return sql`
        select 1 from conversations join sellers on sellers.id = conversations.seller_id
        where conversations.id = ${target.conversationId}
          and ${userId}::uuid in (conversations.customer_id, sellers.user_id)`
  }
}
