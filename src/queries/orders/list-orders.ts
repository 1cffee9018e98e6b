import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Ctx } from '../../context'
import { Currency } from '../../contracts/money'
import {
  orderStatuses,
  OrderAsk,
  OrderStatus,
  type OrderFilter,
  type OrderListQuery,
  type OrderRow,
} from '../../contracts/orders'
import type { Page } from '../../contracts/pagination'
import { AppError } from '../../domain/errors'
import { activeStatuses, waitsFor } from '../../domain/orders/state-sets'
import { isWaitingFor, openAsk, waitsForSide } from './open-ask'
import { PictureFromJson, pictureJson } from './picture-sql'

type Side = OrderListQuery['side']

const Row = z.object({
  id: z.string(),
  number: z.string(),
  status: OrderStatus,
  serviceTitle: z.string(),
  cover: PictureFromJson.nullable(),
  otherName: z.string(),
  totalMinor: z.number(),
  sellerNetMinor: z.number(),
  currency: Currency,
  dueAt: z.string().nullable(),
  timerTransition: z.string().nullable(),
  timerAt: z.string().nullable(),
  ask: OrderAsk.nullable(),
  placedAt: z.string(),
})

/**
 * The viewer's own orders on one side, newest first. Sellers never see orders that were not paid.
 * Throws `account/sign-in-required`, `seller/profile-required`, `request/invalid` for a cursor
 * that is not ours.
 */
export const listOrders = async (ctx: Ctx, query: OrderListQuery): Promise<Page<OrderRow>> => {
  const owner = ownerOf(ctx, query.side)
  const after = query.cursor === undefined ? null : parseCursor(query.cursor)
  const statuses = JSON.stringify(statusesFor(query.side, query.filter))
  const isListed =
    query.filter === 'needs_action'
      ? waitsForSide(query.side)
      : sql`o.status in (select jsonb_array_elements_text(${statuses}::jsonb))`
  const { rows } = await ctx.db.execute(sql`
    select o.id, o.number, o.status, o.service_title as "serviceTitle",
      ${pictureJson('v.cover_id')} as cover,
      ${query.side === 'customer' ? sql`s.display_name` : sql`u.name`} as "otherName",
      o.total_minor::float8 as "totalMinor", o.seller_net_minor::float8 as "sellerNetMinor",
      o.currency, to_json(o.due_at) #>> '{}' as "dueAt",
      o.timer_transition as "timerTransition",
      case when o.timer_paused_at is null then to_json(o.timer_at) #>> '{}' end as "timerAt",
      ${openAsk(query.side)} as ask, to_json(o.placed_at) #>> '{}' as "placedAt"
    from orders o
    join services v on v.id = o.service_id
    join sellers s on s.id = o.seller_id
    join users u on u.id = o.customer_id
    where ${owner}
      and ${isListed}
      and (${after === null}
        or (o.placed_at, o.id) < (${after?.placedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by o.placed_at desc, o.id desc
    limit ${query.limit + 1}`)
  const found = rows.map((row) => Row.parse(row))
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => rowOf(row, query.side)),
    nextCursor: found.length > query.limit && last !== undefined ? cursorOf(last) : null,
  }
}

/** The SQL condition that selects the viewer's own orders of a side. */
export const ownerOf = ({ viewer }: Ctx, side: Side) => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (side === 'customer') return sql`o.customer_id = ${viewer.id}`
  if (viewer.sellerId === null) throw new AppError('seller/profile-required')
  return sql`o.seller_id = ${viewer.sellerId}`
}

/** The statuses a filter stands for, as one side sees them. */
export const statusesFor = (side: Side, filter: OrderFilter): OrderStatus[] => {
  const visible = orderStatuses.filter(
    (status) => side === 'customer' || (status !== 'awaiting_payment' && status !== 'expired'),
  )
  const open: readonly OrderStatus[] = [...activeStatuses, 'awaiting_payment', 'disputed']
  const finished: readonly OrderStatus[] = ['completed', 'resolved_release', 'resolved_split']
  switch (filter) {
    case 'all':
      return visible
    case 'needs_action':
      return visible.filter((status) => waitsFor[status] === side)
    case 'open':
      return visible.filter((status) => open.includes(status))
    case 'completed':
      return visible.filter((status) => finished.includes(status))
    case 'cancelled':
      return visible.filter((status) => !open.includes(status) && !finished.includes(status))
  }
}

const rowOf = (
  { timerTransition, timerAt, ...row }: z.infer<typeof Row>,
  side: Side,
): OrderRow => ({
  ...row,
  nextTimer:
    timerTransition === null || timerAt === null
      ? null
      : { transition: timerTransition, at: timerAt },
  needsAction: isWaitingFor(side, row),
})

const Cursor = z.object({ placedAt: z.iso.datetime({ offset: true }), id: z.uuid() })

const cursorOf = ({ placedAt, id }: { placedAt: string; id: string }): string =>
  Buffer.from(JSON.stringify({ placedAt, id })).toString('base64url')

const parseCursor = (cursor: string): z.infer<typeof Cursor> => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new AppError('request/invalid', {}, { fields: { cursor: 'invalid' }, cause })
  }
}
