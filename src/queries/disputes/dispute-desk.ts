import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { DisputeOutcome, DisputeStatus } from '../../contracts/disputes'
import { Currency } from '../../contracts/money'
import type { OrderView } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { uuidOrNull } from '../../domain/uuid-or-null'
import { orderTransfers, type LedgerTransfer } from '../ledger/order-transfers'
import { getOrder } from '../orders/get-order'

const DecisionRow = z.object({
  id: z.string(),
  round: z.number(),
  outcome: DisputeOutcome,
  refundMinor: z.number().nullable(),
  reason: z.string(),
  note: z.string(),
  decidedById: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string(),
  needsApproval: z.boolean(),
  approvedBy: z.string().nullable(),
  refusedBy: z.string().nullable(),
  refusedAt: z.string().nullable(),
  refusalNote: z.string().nullable(),
  announcedAt: z.string().nullable(),
  appealEndsAt: z.string().nullable(),
})

const Row = z.object({
  id: z.string(),
  title: z.string(),
  orderId: z.string(),
  status: DisputeStatus,
  category: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  stageBefore: z.string(),
  stakeMinor: z.number(),
  currency: Currency,
  answerDueAt: z.string(),
  dueAt: z.string(),
  escalateAt: z.string().nullable(),
  escalatedAt: z.string().nullable(),
  appealedBy: z.string().nullable(),
  openCount: z.number(),
  decisions: z.array(DecisionRow),
  messages: z.array(
    z.object({ id: z.string(), by: z.string(), body: z.string().nullable(), at: z.string() }),
  ),
})

/** Everything one screen needs to decide a dispute. Moments are ISO 8601. */
export type DisputeDesk = z.infer<typeof Row> & {
  order: OrderView
  /** Null for who may not see money. */
  transfers: LedgerTransfer[] | null
  /** The decision that waits for a second person. */
  pending: z.infer<typeof DecisionRow> | null
  mayDecide: boolean
  mayApprove: boolean
  /** When deciding becomes possible, while a side can still answer; null from then on. */
  heardAt: string | null
}

/**
 * A dispute with its order, what both sides wrote, their conversation and the money.
 * @throws AppError request/forbidden unless the viewer is of support, moderation or finance;
 * request/not-found.
 */
export const disputeDesk = async (
  ctx: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  disputeId: string,
): Promise<DisputeDesk> => {
  const staff = requireStaff(ctx.viewer, 'support', 'moderator', 'finance')
  const { rows } = await ctx.db.execute(deskOf(disputeId))
  if (rows[0] === undefined) throw new AppError('request/not-found')
  const desk = Row.parse(rows[0])
  const [order, transfers] = await Promise.all([
    getOrder(ctx, { id: desk.orderId }),
    orderTransfers(ctx, desk.orderId),
  ])
  const pending =
    desk.decisions.find(
      ({ announcedAt, refusedAt }) => announcedAt === null && refusedAt === null,
    ) ?? null
  const lastDecider = desk.decisions.findLast(({ refusedAt }) => refusedAt === null)?.decidedById
  const isDecider = staff.role !== 'finance'
  const isHeard =
    (order.dispute?.awaitsAnswerOf.length ?? 0) === 0 ||
    Date.parse(desk.answerDueAt) <= ctx.clock().getTime()
  return {
    ...desk,
    order,
    transfers,
    pending,
    mayDecide:
      desk.status === 'open' &&
      isDecider &&
      !(desk.appealedBy !== null && lastDecider === staff.id),
    mayApprove: desk.status === 'deciding' && pending?.decidedById !== staff.id,
    heardAt: isHeard ? null : desk.answerDueAt,
  }
}

const deskOf = (disputeId: string) => sql`
  select d.id, d.title, d.order_id as "orderId", d.status, d.category, d.opened_by as "openedBy",
    to_json(d.opened_at) #>> '{}' as "openedAt", d.order_status as "stageBefore",
    d.stake_minor::float8 as "stakeMinor", d.currency,
    to_json(d.answer_due_at) #>> '{}' as "answerDueAt", to_json(d.due_at) #>> '{}' as "dueAt",
    to_json(d.escalate_at) #>> '{}' as "escalateAt",
    to_json(d.escalated_at) #>> '{}' as "escalatedAt", d.appealed_by as "appealedBy",
    (select count(*)::float8 from disputes where status in ('open', 'deciding')) as "openCount",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'round', c.round, 'outcome', c.outcome,
        'refundMinor', c.refund_minor, 'reason', c.reason, 'note', c.note,
        'decidedById', c.decided_by, 'decidedBy', decider.name, 'decidedAt', c.decided_at,
        'needsApproval', c.needs_approval, 'approvedBy', approver.name,
        'refusedBy', refuser.name, 'refusedAt', c.refused_at, 'refusalNote', c.refusal_note,
        'announcedAt', c.announced_at, 'appealEndsAt', c.appeal_ends_at) order by c.decided_at)
      from core.dispute_decisions c
      join staff decider on decider.id = c.decided_by
      left join staff approver on approver.id = c.approved_by
      left join staff refuser on refuser.id = c.refused_by
      where c.dispute_id = d.id), '[]') as decisions,
    coalesce((
      select jsonb_agg(to_jsonb(m) order by m.at) from (
        select m.id, coalesce(u.name, '2Krika') as by, m.body, m.sent_at as at
        from messages m
        join conversations t on t.id = m.conversation_id
        left join users u on u.id = m.sender_id
        where t.customer_id = o.customer_id and t.seller_id = o.seller_id
        order by m.sent_at desc limit 60) m), '[]') as messages
  from disputes d join orders o on o.id = d.order_id where d.id = ${uuidOrNull(disputeId)}::uuid`
