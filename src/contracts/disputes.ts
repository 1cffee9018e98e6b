import { z } from 'zod'
import { AttachedFile } from './conversations'
import { AmountMinor } from './money'
import { OrderSide } from './order-requests'

/** What a dispute is about; `no_agreement` is opened by the system after a silent proposal. */
export const disputeCategories = [
  'not_delivered',
  'late',
  'not_as_described',
  'poor_quality',
  'scope',
  'unresponsive',
  'no_agreement',
  'other',
] as const
export const DisputeCategory = z.enum(disputeCategories)
export type DisputeCategory = z.infer<typeof DisputeCategory>

/**
 * `open`: nobody decided; `deciding`: a decision waits for a second member of staff; `decided`: told
 * to both sides, who may accept or appeal; `closed`: carried out, reopened or ended otherwise.
 */
export const disputeStatuses = ['open', 'deciding', 'decided', 'closed'] as const
export const DisputeStatus = z.enum(disputeStatuses)
export type DisputeStatus = z.infer<typeof DisputeStatus>

export const disputeOutcomes = ['refund', 'split', 'release', 'reopen'] as const
export const DisputeOutcome = z.enum(disputeOutcomes)
export type DisputeOutcome = z.infer<typeof DisputeOutcome>

const Statement = z.string().trim().min(20).max(4000)
const Evidence = z.array(z.uuid()).max(10).default([])

export const OpenDispute = z.object({
  category: DisputeCategory.exclude(['no_agreement']),
  reason: Statement,
  /** Files uploaded with the purpose `evidence`. */
  fileIds: Evidence,
})
export type OpenDispute = z.infer<typeof OpenDispute>

/** The answer of the other side, or a later statement of either. */
export const WriteStatement = z.object({ body: Statement, fileIds: Evidence })
export type WriteStatement = z.infer<typeof WriteStatement>

export const AppealDecision = z.object({ reason: Statement, fileIds: Evidence })
export type AppealDecision = z.infer<typeof AppealDecision>

/** A decision of staff; both sides read `reason`, staff alone read `note`. */
export const DecideDispute = z
  .object({
    outcome: DisputeOutcome,
    /** For a split: what goes back to the customer, in minor units of the order. */
    refundMinor: z.int().positive().optional(),
    /** For a reopened order: days from now until the work is due; left out: the time that was left. */
    dueInDays: z.int().min(1).max(90).optional(),
    reason: z.string().trim().min(20).max(4000),
    note: z.string().trim().max(4000).default(''),
  })
  .refine(({ outcome, refundMinor }) => (outcome === 'split') === (refundMinor !== undefined), {
    path: ['refundMinor'],
  })
export type DecideDispute = z.infer<typeof DecideDispute>

/** Why a second member of staff does not approve. */
export const RefuseDecision = z.object({ note: z.string().trim().min(10).max(4000) })
export type RefuseDecision = z.infer<typeof RefuseDecision>

export const DisputeEntryView = z.object({
  id: z.string(),
  kind: z.enum(['opening', 'answer', 'statement', 'appeal']),
  by: z.enum(['customer', 'seller', 'staff', 'system']),
  body: z.string(),
  files: z.array(AttachedFile),
  at: z.string(),
})
export type DisputeEntryView = z.infer<typeof DisputeEntryView>

/** A decision as the two sides read it. */
export const DisputeDecisionView = z.object({
  id: z.string(),
  /** 1, and 2 after an appeal. */
  round: z.number(),
  outcome: DisputeOutcome,
  /** What goes back to the customer; null for a reopened order. */
  refundMinor: AmountMinor.nullable(),
  reason: z.string(),
  announcedAt: z.string(),
  /** Until then either side may appeal and no money moves; null when the decision is final. */
  appealEndsAt: z.string().nullable(),
  acceptedBy: z.array(OrderSide),
})
export type DisputeDecisionView = z.infer<typeof DisputeDecisionView>

/** A dispute as the customer and the seller see it. */
export const DisputeView = z.object({
  id: z.string(),
  /** A decision that waits for its second approval is `open` to both sides. */
  status: DisputeStatus,
  category: DisputeCategory,
  openedBy: z.enum(['customer', 'seller', 'staff', 'system']),
  openedAt: z.string(),
  /** Who was asked to answer and has not. */
  awaitsAnswerOf: z.array(OrderSide),
  answerDueAt: z.string(),
  /** When staff mean to have decided. */
  decisionDueAt: z.string(),
  isEscalated: z.boolean(),
  /** Everything both sides wrote, oldest first; the opening is the first. */
  entries: z.array(DisputeEntryView),
  /** Decisions told to both sides, oldest first; after an appeal a second one follows. */
  decisions: z.array(DisputeDecisionView),
  /** The decision that stands; null while undecided or appealed. */
  decision: DisputeDecisionView.nullable(),
  appealedBy: OrderSide.nullable(),
  closedAt: z.string().nullable(),
})
export type DisputeView = z.infer<typeof DisputeView>
