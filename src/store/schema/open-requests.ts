import { sql } from '@payloadcms/db-postgres'
import { activeStatuses } from '../../domain/orders/state-sets'

const active = sql.raw(activeStatuses.map((status) => `'${status}'`).join(', '))

/** SQL for the open proposal to cancel of an order `o`, as JSON; looked up only where one can be. */
export const openProposal = sql`
  case when o.status in (${active}) then (
    select jsonb_build_object('id', r.id, 'by', r.by_side, 'byUserId', r.by_user_id,
      'refundMinor', r.refund_minor, 'reason', r.reason, 'openedAt', r.opened_at,
      'endsAt', r.ends_at)
    from core.cancellation_proposals r where r.order_id = o.id and r.status = 'open') end`

/** SQL for the open request for a later due date of an order `o`, as JSON. */
export const openExtension = sql`
  case when o.status = 'in_progress' then (
    select jsonb_build_object('id', r.id, 'previousDueAt', r.previous_due_at, 'dueAt', r.due_at,
      'reason', r.reason, 'openedAt', r.opened_at, 'endsAt', r.ends_at)
    from core.deadline_extensions r where r.order_id = o.id and r.status = 'open') end`

/** SQL for the sides that a dispute `d` asked and that stayed silent. */
export const awaitedSides = sql`
  to_jsonb(array_remove(array[
    case when d.customer_answered_at is null then 'customer' end,
    case when d.seller_answered_at is null then 'seller' end], null))`

/** SQL for the open dispute of an order `o` with the decision of its round, as JSON. */
export const openDispute = sql`
  case when o.status = 'disputed' then (
    select jsonb_build_object('id', d.id, 'openedAt', d.opened_at, 'answerDueAt', d.answer_due_at,
      'awaitsAnswerOf', ${awaitedSides},
      'escalateAt', case when d.escalated_at is null then d.escalate_at end,
      'appealedBy', d.appealed_by, 'stakeMinor', d.stake_minor::float8,
      'decision', (
        select jsonb_build_object('id', c.id, 'round', c.round, 'outcome', c.outcome,
          'refundMinor', c.refund_minor, 'decidedBy', c.decided_by,
          'isAnnounced', c.announced_at is not null, 'appealEndsAt', c.appeal_ends_at,
          'acceptedBy', to_jsonb(array_remove(array[
            case when c.accepted_by_customer_at is not null then 'customer' end,
            case when c.accepted_by_seller_at is not null then 'seller' end], null)))
        from core.dispute_decisions c
        where c.dispute_id = d.id and c.refused_at is null
          and c.round = case when d.appealed_at is null then 1 else 2 end))
    from disputes d where d.order_id = o.id and d.status <> 'closed') end`
