import { sql } from '@payloadcms/db-postgres'
import type { OrderListQuery, OrderStatus } from '../../contracts/orders'
import { activeStatuses, waitsFor } from '../../domain/orders/state-sets'

type Side = OrderListQuery['side']

const names = (statuses: readonly string[]) =>
  sql.raw(statuses.map((status) => `'${status}'`).join(', '))

/**
 * SQL for what an order `o` asks of one of its sides beyond its status, as JSON: the answer to a
 * proposal, to a request for time or to a dispute, or to the decision of one; null when nothing.
 */
export const openAsk = (side: Side) => sql`
  case
    when o.status in (${names(activeStatuses)}) then coalesce((
      select jsonb_build_object('kind', 'answer_cancellation', 'by', r.ends_at)
      from core.cancellation_proposals r
      where r.order_id = o.id and r.status = 'open' and r.by_side <> ${side}), ${openExtension(side)})
    when o.status = 'disputed' then (
      select case
        when d.status = 'decided' and exists (
          select from core.dispute_decisions c
          where c.dispute_id = d.id and c.refused_at is null
            and c.round = case when d.appealed_at is null then 1 else 2 end
            and ${accepted(side)} is null)
        then jsonb_build_object('kind', 'answer_decision', 'by', (
          select max(c.appeal_ends_at) from core.dispute_decisions c where c.dispute_id = d.id))
        when d.status = 'open' and ${answered(side)} is null
        then jsonb_build_object('kind', 'answer_dispute', 'by', d.answer_due_at) end
      from disputes d where d.order_id = o.id and d.status <> 'closed')
  end`

const openExtension = (side: Side) =>
  side === 'seller'
    ? sql`null`
    : sql`(
      select jsonb_build_object('kind', 'answer_extension', 'by', r.ends_at)
      from core.deadline_extensions r
      where r.order_id = o.id and r.status = 'open' and o.status = 'in_progress')`

const accepted = (side: Side) =>
  side === 'seller' ? sql`c.accepted_by_seller_at` : sql`c.accepted_by_customer_at`

const answered = (side: Side) =>
  side === 'seller' ? sql`d.seller_answered_at` : sql`d.customer_answered_at`

/** SQL that holds when an order `o` waits for one of its sides. */
export const waitsForSide = (side: Side) => {
  const waiting = Object.entries(waitsFor).filter(([, who]) => who === side)
  return sql`(o.status in (${names(waiting.map(([status]) => status))})
    or ${openAsk(side)} is not null)`
}

/** Whether the row of an order waits for a side, once its open ask is known. */
export const isWaitingFor = (side: Side, row: { status: OrderStatus; ask: object | null }) =>
  row.ask !== null || waitsFor[row.status] === side
