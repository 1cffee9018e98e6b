import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import {
  CalendarDue,
  type SellerCalendar,
  type SellerCalendarQuery,
} from '../../contracts/seller-calendar'
import { timeZoneOf } from '../../domain/documents/time-zone-of'
import { AppError } from '../../domain/errors'
import { dayIn } from '../../domain/sellers/days'
import { monthAfter } from '../../domain/sellers/month'
import { ownVacation } from '../vacations/own-vacation'

const most = 500

/**
 * A month of the viewer as a seller: until when orders wait for them, and their vacation. Days are
 * those where they live. Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const sellerCalendar = async (
  ctx: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  query: SellerCalendarQuery,
): Promise<SellerCalendar> => {
  const { sellerId } = requireUser(ctx.viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  const vacation = await ownVacation(ctx)
  const { rows } = await ctx.db.execute<{ country: string }>(
    sql`select country from sellers where id = ${sellerId}`,
  )
  const timeZone = timeZoneOf(rows[0]?.country ?? null)
  const today = dayIn(ctx.clock(), timeZone)
  const month = query.month ?? today.slice(0, 7)
  const dues = await duesOf(ctx, { sellerId, timeZone, month, withLate: today.startsWith(month) })
  return { month, today, timeZone, dues, vacation }
}

type Asked = { sellerId: string; timeZone: string; month: string; withLate: boolean }

/** Work is due on its day; what a seller has to answer is due when its timer runs out. */
const duesOf = async (
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  { sellerId, timeZone, month, withLate }: Asked,
): Promise<CalendarDue[]> => {
  const startOf = (day: string) => sql`${day}::date::timestamp at time zone ${timeZone}::text`
  const { rows } = await db.execute(sql`
    select o.id as "orderId", o.number, o.status, o.service_title as "serviceTitle",
      u.name as "customerName", to_json(due.at) #>> '{}' as "dueAt",
      (due.at at time zone ${timeZone}::text)::date::text as day,
      due.at < ${clock().toISOString()}::timestamptz as "isOverdue",
      (select json_build_object('position', part.position, 'title', part.title,
          'count', (select count(*) from core.order_milestones sibling
            where sibling.order_id = o.id))
        from core.order_milestones part
        where part.order_id = o.id and part.status in ('in_progress', 'delivered')
        order by part.position limit 1) as milestone
    from orders o
    join users u on u.id = o.customer_id
    cross join lateral (
      select case o.status when 'in_progress' then o.due_at else o.timer_at end as at) due
    where o.seller_id = ${sellerId}
      and o.status in ('awaiting_acceptance', 'in_progress', 'revision_requested')
      and due.at < ${startOf(`${monthAfter(month, 1)}-01`)}
      and (${withLate} or due.at >= ${startOf(`${month}-01`)})
    order by due.at, o.id limit ${most}`)
  return rows.map((row) => CalendarDue.parse(row))
}
