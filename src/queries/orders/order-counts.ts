import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import {
  type OrderFilter,
  type OrderCounts,
  type OrderListQuery,
  type OrderStatus,
} from '../../contracts/orders'
import { ownerOf, statusesFor } from './list-orders'
import { waitsForSide } from './open-ask'

/**
 * How many of the viewer's orders each filter lists, for the seller's board and the badges.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const orderCounts = async (
  ctx: Ctx,
  { side }: Pick<OrderListQuery, 'side'>,
): Promise<OrderCounts> => {
  const owner = ownerOf(ctx, side)
  const { rows } = await ctx.db.execute<{
    status: OrderStatus
    count: number
    waiting: number
  }>(sql`
    select o.status, count(*)::float8 as count,
      (count(*) filter (where ${waitsForSide(side)}))::float8 as waiting
    from orders o where ${owner} group by o.status`)
  const countOf = (filter: OrderFilter) => {
    const statuses = statusesFor(side, filter)
    const listed = rows.filter(({ status }) => statuses.includes(status))
    return listed.reduce((sum, { count }) => sum + count, 0)
  }
  return {
    all: countOf('all'),
    needs_action: rows.reduce((sum, { waiting }) => sum + waiting, 0),
    open: countOf('open'),
    completed: countOf('completed'),
    cancelled: countOf('cancelled'),
  }
}
