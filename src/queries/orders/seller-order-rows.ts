import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Ctx } from '../../context'
import { Currency } from '../../contracts/money'
import { OrderStatus } from '../../contracts/orders'
import { ownerOf, statusesFor } from './list-orders'

const Row = z.object({
  number: z.string(),
  placedAt: z.string(),
  status: OrderStatus,
  serviceTitle: z.string(),
  customerName: z.string(),
  currency: Currency,
  totalMinor: z.number(),
  /** What the seller receives of it when nothing is given back. */
  sellerNetMinor: z.number(),
  /** When it was completed or ended otherwise; null while open. */
  finishedAt: z.string().nullable(),
})
export type SellerOrderRow = z.infer<typeof Row>

/** What one file holds at most: beyond it, spreadsheets of cheap machines give up. */
const mostRows = 20_000

/**
 * The paid orders of the viewer as a seller for a file, newest first.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const sellerOrderRows = async (ctx: Ctx): Promise<SellerOrderRow[]> => {
  const owner = ownerOf(ctx, 'seller')
  const statuses = JSON.stringify(statusesFor('seller', 'all'))
  const { rows } = await ctx.db.execute(sql`
    select o.number, to_json(o.placed_at) #>> '{}' as "placedAt", o.status,
      o.service_title as "serviceTitle", u.name as "customerName", o.currency,
      o.total_minor::float8 as "totalMinor", o.seller_net_minor::float8 as "sellerNetMinor",
      to_json(coalesce(o.completed_at, o.cancelled_at)) #>> '{}' as "finishedAt"
    from orders o join users u on u.id = o.customer_id
    where ${owner} and o.status in (select jsonb_array_elements_text(${statuses}::jsonb))
    order by o.placed_at desc, o.id desc limit ${mostRows}`)
  return rows.map((row) => Row.parse(row))
}
