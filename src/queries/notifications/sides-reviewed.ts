import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

/** The sides of an order about whom the other one's review is to be seen. */
export const sidesReviewed = async (
  tx: Tx,
  orderId: string,
): Promise<('customer' | 'seller')[]> => {
  const { rows } = await tx.execute<{ reviewed: 'customer' | 'seller' }>(sql`
    select case side when 'customer' then 'seller' else 'customer' end as reviewed
      from reviews where order_id = ${orderId} and status = 'published' order by side`)
  return rows.map(({ reviewed }) => reviewed)
}
