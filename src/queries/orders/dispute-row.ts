import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { AttachedFile } from '../../contracts/conversations'
import {
  DisputeCategory,
  DisputeOutcome,
  DisputeStatus,
  type DisputeDecisionView,
  type DisputeView,
} from '../../contracts/disputes'
import { OrderSide } from '../../contracts/order-requests'
import type { DisputeFacts } from '../../domain/orders/guards'
import { awaitedSides } from '../../store/schema/open-requests'

const actor = z.enum(['customer', 'seller', 'staff', 'system'])

const DecisionRow = z.object({
  id: z.string(),
  round: z.number(),
  outcome: DisputeOutcome,
  refundMinor: z.number().nullable(),
  reason: z.string(),
  announcedAt: z.string().nullable(),
  appealEndsAt: z.string().nullable(),
  acceptedBy: z.array(OrderSide),
})

export const DisputeRow = z.object({
  id: z.string(),
  status: DisputeStatus,
  category: DisputeCategory,
  openedBy: actor,
  openedAt: z.string(),
  awaitsAnswerOf: z.array(OrderSide),
  answerDueAt: z.string(),
  dueAt: z.string(),
  escalateAt: z.string().nullable(),
  escalatedAt: z.string().nullable(),
  appealedBy: OrderSide.nullable(),
  closedAt: z.string().nullable(),
  entries: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['opening', 'answer', 'statement', 'appeal']),
      by: actor,
      body: z.string(),
      fileIds: z.array(z.string()),
      at: z.string(),
    }),
  ),
  /** Those that were not refused, by round; one that awaits its approval is not announced. */
  decisions: z.array(DecisionRow),
})
export type DisputeRow = z.infer<typeof DisputeRow>

/** SQL for the last dispute of an order `o` with all that was written and decided, as JSON. */
export const disputeJson = sql`(
  select jsonb_build_object('id', d.id, 'status', d.status, 'category', d.category,
    'openedBy', d.opened_by, 'openedAt', d.opened_at, 'awaitsAnswerOf', ${awaitedSides},
    'answerDueAt', d.answer_due_at, 'dueAt', d.due_at, 'escalateAt', d.escalate_at,
    'escalatedAt', d.escalated_at, 'appealedBy', d.appealed_by, 'closedAt', d.closed_at,
    'entries', (
      select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'by', e.by_kind,
        'body', e.body, 'fileIds', e.file_ids, 'at', e.at) order by e.at, e.id)
      from core.dispute_entries e where e.dispute_id = d.id),
    'decisions', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'round', c.round, 'outcome', c.outcome,
        'refundMinor', c.refund_minor, 'reason', c.reason, 'announcedAt', c.announced_at,
        'appealEndsAt', c.appeal_ends_at,
        'acceptedBy', to_jsonb(array_remove(array[
          case when c.accepted_by_customer_at is not null then 'customer' end,
          case when c.accepted_by_seller_at is not null then 'seller' end], null)))
        order by c.round)
      from core.dispute_decisions c where c.dispute_id = d.id and c.refused_at is null), '[]'))
  from disputes d where d.order_id = o.id order by d.opened_at desc limit 1)`

const roundOf = (row: DisputeRow): number => (row.appealedBy === null ? 1 : 2)

/** The dispute as its two sides see it: nothing of a decision that is not announced. */
export const disputeView = (
  row: DisputeRow,
  filesOf: (ids: string[]) => AttachedFile[],
): DisputeView => {
  const decisions = row.decisions.flatMap((decision) => announced(decision))
  return {
    id: row.id,
    status: row.status === 'deciding' ? 'open' : row.status,
    category: row.category,
    openedBy: row.openedBy,
    openedAt: row.openedAt,
    awaitsAnswerOf: row.closedAt === null ? row.awaitsAnswerOf : [],
    answerDueAt: row.answerDueAt,
    decisionDueAt: row.dueAt,
    isEscalated: row.escalatedAt !== null,
    entries: row.entries.map(({ fileIds, ...entry }) => ({ ...entry, files: filesOf(fileIds) })),
    decisions,
    decision: decisions.find(({ round }) => round === roundOf(row)) ?? null,
    appealedBy: row.appealedBy,
    closedAt: row.closedAt,
  }
}

const announced = (decision: DisputeRow['decisions'][number]): DisputeDecisionView[] => {
  const { announcedAt, appealEndsAt, ...rest } = decision
  if (announcedAt === null) return []
  const canBeAppealed = decision.round === 1 && decision.outcome !== 'reopen'
  return [{ ...rest, announcedAt, appealEndsAt: canBeAppealed ? appealEndsAt : null }]
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** What the rules look at while the dispute is open; null once it is closed. */
export const disputeRowFacts = (row: DisputeRow): DisputeFacts | null => {
  if (row.status === 'closed') return null
  const current = row.decisions.find(({ round }) => round === roundOf(row))
  const outcome = current?.outcome ?? null
  return {
    awaitsAnswerOf: row.awaitsAnswerOf,
    answerDueAt: new Date(row.answerDueAt),
    escalateAt: row.escalatedAt === null ? moment(row.escalateAt) : null,
    decision: outcome === 'reopen' ? null : outcome,
    isApproved: current !== undefined && current.announcedAt !== null,
    isAppealed: row.appealedBy !== null,
    acceptedBy: current?.acceptedBy ?? [],
    appealEndsAt: moment(current?.appealEndsAt ?? null),
  }
}
