import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { DisputeOutcome } from '../../contracts/disputes'

/** The last proposal, request and decision about an order, as mails tell them. */
export type OrderAgreements = {
  proposal: { refundMinor: number; reason: string; endsAt: string } | null
  extension: { dueAt: string; reason: string; endsAt: string } | null
  dispute: {
    reason: string
    answerDueAt: string
    awaitsAnswerOf: ('customer' | 'seller')[]
    decision: {
      outcome: DisputeOutcome
      refundMinor: number | null
      reason: string
      appealEndsAt: string
      isLast: boolean
    } | null
  } | null
  refusal: string
  /** When a delivery counts as accepted; null while nothing is armed. */
  completesAt: string | null
  refundedMinor: number
  earnedMinor: number
}

/** What was proposed and decided about an order; null when it does not exist. */
export const orderAgreements = async (
  db: Db | Tx,
  orderId: string,
): Promise<OrderAgreements | null> => {
  const { rows } = await db.execute<OrderAgreements>(sql`
    select
      (select jsonb_build_object('refundMinor', r.refund_minor, 'reason', r.reason,
          'endsAt', r.ends_at) from core.cancellation_proposals r
        where r.order_id = o.id order by r.opened_at desc limit 1) as proposal,
      (select jsonb_build_object('dueAt', r.due_at, 'reason', r.reason, 'endsAt', r.ends_at)
        from core.deadline_extensions r
        where r.order_id = o.id order by r.opened_at desc limit 1) as extension,
      (select jsonb_build_object('answerDueAt', d.answer_due_at,
          'reason', (select e.body from core.dispute_entries e
            where e.dispute_id = d.id and e.kind = 'opening'),
          'awaitsAnswerOf', to_jsonb(array_remove(array[
            case when d.customer_answered_at is null then 'customer' end,
            case when d.seller_answered_at is null then 'seller' end], null)),
          'decision', (
            select jsonb_build_object('outcome', c.outcome, 'refundMinor', c.refund_minor,
              'reason', c.reason, 'appealEndsAt', c.appeal_ends_at, 'isLast', c.round = 2)
            from core.dispute_decisions c
            where c.dispute_id = d.id and c.announced_at is not null
            order by c.announced_at desc limit 1))
        from disputes d where d.order_id = o.id order by d.opened_at desc limit 1) as dispute,
      coalesce((select h.details ->> 'reason' from core.order_history h
        where h.order_id = o.id and h.transition = 'refuse_revision'
        order by h.sequence desc limit 1), '') as refusal,
      case when o.timer_transition = 'complete_automatically' then to_json(o.timer_at) #>> '{}' end
        as "completesAt",
      coalesce((select sum(r.amount_minor) from core.refunds r where r.order_id = o.id), 0)::float8
        as "refundedMinor",
      coalesce((select sum(e.amount_minor) from core.earnings e where e.order_id = o.id), 0)::float8
        as "earnedMinor"
    from orders o where o.id = ${orderId}`)
  return rows[0] ?? null
}
