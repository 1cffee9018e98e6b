import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import {
  type OrderFilter,
  type OrderCounts,
  type OrderListQuery,
  type OrderStatus,
} from '../../contracts/orders'
import { ownerOf, statusesFor } from './list-orders'

/**
 * How many of the viewer's orders each filter lists, for the seller's board and the badges.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const orderCounts = async (
  ctx: Ctx,
  { side }: Pick<OrderListQuery, 'side'>,
): Promise<OrderCounts> => {
  const owner = ownerOf(ctx, side)
  const { rows } = await ctx.db.execute<{ status: OrderStatus; count: number }>(sql`
    select o.status, count(*)::float8 as count from orders o where ${owner} group by o.status`)
  const countOf = (filter: OrderFilter) => {
    const statuses = statusesFor(side, filter)
    const listed = rows.filter(({ status }) => statuses.includes(status))
    return listed.reduce((sum, { count }) => sum + count, 0)
  }
  return {
    all: countOf('all'),
    needs_action: countOf('needs_action'),
    open: countOf('open'),
    completed: countOf('completed'),
    cancelled: countOf('cancelled'),
  }
}
