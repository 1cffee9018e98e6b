import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { SellerCustomer } from '../../contracts/seller-customers'
import { ownerOf, statusesFor } from './list-orders'

const most = 500
const earningStatuses: readonly string[] = ['pending', 'available']

/**
 * Who bought from the viewer, those of the latest orders first, at most 500 of them. Every paid
 * order counts; as money counts what became an earning and stayed one.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const sellerCustomers = async (ctx: Ctx): Promise<SellerCustomer[]> => {
  const owner = ownerOf(ctx, 'seller')
  const paid = JSON.stringify(statusesFor('seller', 'all'))
  const { rows } = await ctx.db.execute(sql`
    with mine as (
      select o.id, o.number, o.customer_id, o.seller_id, o.currency, o.placed_at,
        coalesce((select sum(e.amount_minor) from core.earnings e where e.order_id = o.id
          and o.earning_status in (
            select jsonb_array_elements_text(${JSON.stringify(earningStatuses)}::jsonb))), 0) as net
      from orders o
      where ${owner} and o.status in (select jsonb_array_elements_text(${paid}::jsonb))
    ), sums as (
      select customer_id, currency, sum(net)::float8 as net from mine group by 1, 2
    ), people as (
      select customer_id, seller_id, count(*)::float8 as orders,
        (array_agg(id order by placed_at desc, id desc))[1] as last_id
      from mine group by 1, 2
    )
    select p.customer_id as id, u.name, p.orders,
      (select jsonb_agg(jsonb_build_object('currency', s.currency, 'netMinor', s.net)
        order by s.net desc) from sums s where s.customer_id = p.customer_id) as totals,
      json_build_object('id', m.id, 'number', m.number, 'placedAt', m.placed_at) as "lastOrder",
      (select c.id from conversations c
        where c.customer_id = p.customer_id and c.seller_id = p.seller_id) as "conversationId"
    from people p join users u on u.id = p.customer_id join mine m on m.id = p.last_id
    order by m.placed_at desc, m.id desc limit ${most}`)
  return rows.map((row) => SellerCustomer.parse(row))
}
