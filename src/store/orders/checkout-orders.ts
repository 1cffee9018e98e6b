import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

/**
 * Locks every order that is paid together with this one, in the one sequence in which orders are
 * locked, and returns their ids; empty when there is no such order.
 */
export const lockCheckoutOrders = async (tx: Tx, orderId: string): Promise<string[]> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select o.id from orders o
    where o.checkout_group = (select one.checkout_group from orders one
      where one.id = ${orderId}::uuid)
    order by o.id for no key update of o`)
  return rows.map(({ id }) => id)
}
