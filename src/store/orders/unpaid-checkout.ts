import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Tx } from '../../context'
import { OrderPackage, OrderStatus, PaymentStatus, Quote } from '../../contracts/orders'
import { lockCheckoutOrders } from './checkout-orders'

const Row = z.object({
  id: z.string(),
  customerId: z.string(),
  status: OrderStatus,
  serviceId: z.string(),
  packageTier: OrderPackage,
  quote: Quote,
  /** The offer it was made from, while it waits for its payment; null for a package. */
  offerId: z.string().nullable(),
  paymentStatus: PaymentStatus,
})

/** An order of a checkout with what its customer had chosen. */
export type ChosenOrder = z.infer<typeof Row>

/**
 * The orders of a checkout, locked in the one sequence of locks, with everything that was chosen;
 * empty when there is no such checkout.
 */
export const lockChosenOrders = async (tx: Tx, checkoutId: string): Promise<ChosenOrder[]> => {
  const { rows: found } = await tx.execute<{ id: string }>(sql`
    select id from orders where checkout_group = ${checkoutId} order by id limit 1`)
  const [one] = found
  if (one === undefined) return []
  await lockCheckoutOrders(tx, one.id)
  const { rows } = await tx.execute(sql`
    select o.id, o.customer_id as "customerId", o.status, o.service_id as "serviceId",
      o.package_tier as "packageTier", o.quote,
      (select f.id::text from offers f where f.order_id = o.id) as "offerId",
      p.status as "paymentStatus"
    from orders o
    join core.payment_allocations a on a.order_id = o.id
    join payments p on p.id = a.payment_id
    where o.checkout_group = ${checkoutId} order by o.id`)
  return rows.map((row) => Row.parse(row))
}
