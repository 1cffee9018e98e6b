import type { EarningStatus, OrderStatus } from '../../contracts/orders'

/** What the rules need to know about an order; the store gathers it inside the transaction. */
export type OrderFacts = {
  status: OrderStatus
  earningStatus: EarningStatus
  asksRequirements: boolean
  autoAccepts: boolean
  /** When the armed timer of the current status runs out; null when none is armed. */
  timerAt: Date | null
  /** When the work is due; null before it started. */
  dueAt: Date | null
  hasDelivery: boolean
  /** The held account is not empty: false before payment and after a release. */
  hasHeldMoney: boolean
  revisionsUsed: number
  /** null = unlimited. */
  revisionsAllowed: number | null
  /** The customer used their one extension of the time to look at a delivery. */
  isReviewWindowExtended: boolean
  /** When the last decisive thing happened (completed, resolved); null while open. */
  finishedAt: Date | null
  reviewedBy: readonly ('customer' | 'seller')[]
  proposal: { by: 'customer' | 'seller'; endsAt: Date } | null
  dispute: DisputeFacts | null
}

export type DisputeFacts = {
  decision: 'refund' | 'split' | 'release' | null
  /** Four eyes: a decision above the limit counts once a second person approved it. */
  isApproved: boolean
  isAppealed: boolean
  acceptedBy: readonly ('customer' | 'seller')[]
  appealEndsAt: Date | null
}

/** What the act at hand brings with it. */
export type ActFacts = {
  by: 'customer' | 'seller' | 'staff' | 'system' | 'provider'
  /** At least one file or a message that is not blank. */
  hasContent: boolean
  hasReason: boolean
  reviewWindowMs: number
}

export type GuardInput = { order: OrderFacts; act: ActFacts; now: Date }

const hour = 3_600_000
/** How long after its due date an undelivered order may be cancelled by its customer alone. */
export const overdueGraceMs = 24 * hour

const isOver = (moment: Date | null, now: Date) => moment !== null && now >= moment

const isUndecided = ({ order, act }: GuardInput): boolean =>
  act.hasReason && order.dispute !== null && order.dispute.decision === null

const isDecisionOpen = ({ order, act, now }: GuardInput): boolean =>
  order.dispute !== null &&
  order.dispute.decision !== null &&
  !isOver(order.dispute.appealEndsAt, now) &&
  !order.dispute.acceptedBy.some((side) => side === act.by)

/** A decision moves money once approved and once the appeal window closed or both sides agreed. */
const isFinal = ({ order, now }: GuardInput, decision: 'refund' | 'split' | 'release'): boolean =>
  order.dispute !== null &&
  order.dispute.decision === decision &&
  order.dispute.isApproved &&
  (isOver(order.dispute.appealEndsAt, now) || order.dispute.acceptedBy.length === 2)

/** Conditions of the transitions, by name, so that the table stays data. */
export const guards = {
  asks_requirements: ({ order }) => order.asksRequirements,
  asks_nothing: ({ order }) => !order.asksRequirements && !order.autoAccepts,
  asks_nothing_and_accepts: ({ order }) => !order.asksRequirements && order.autoAccepts,
  accepts_by_hand: ({ order }) => !order.autoAccepts,
  accepts_automatically: ({ order }) => order.autoAccepts,
  timer_ran_out: ({ order, now }) => isOver(order.timerAt, now),
  has_content: ({ act }) => act.hasContent,
  has_reason: ({ act }) => act.hasReason,
  overdue: ({ order, now }) =>
    order.dueAt !== null && now.getTime() >= order.dueAt.getTime() + overdueGraceMs,
  revision_left: ({ order, now }) =>
    (order.revisionsAllowed === null || order.revisionsUsed < order.revisionsAllowed) &&
    !isOver(order.timerAt, now),
  not_extended: ({ order, now }) => !order.isReviewWindowExtended && !isOver(order.timerAt, now),
  no_proposal: ({ order }) => order.proposal === null,
  proposed_by_other: ({ order, act, now }) =>
    order.proposal !== null && order.proposal.by !== act.by && now < order.proposal.endsAt,
  proposed_by_self: ({ order, act }) => order.proposal !== null && order.proposal.by === act.by,
  proposal_lapsed_undelivered: ({ order, now }) =>
    isOver(order.proposal?.endsAt ?? null, now) && !order.hasDelivery,
  proposal_lapsed_delivered: ({ order, now }) =>
    isOver(order.proposal?.endsAt ?? null, now) && order.hasDelivery,
  earning_clearing: ({ order }) => order.earningStatus === 'pending',
  undecided: isUndecided,
  undecided_and_held: (input) => isUndecided(input) && input.order.hasHeldMoney,
  decided_and_open: isDecisionOpen,
  appealable: (input) => isDecisionOpen(input) && input.order.dispute?.isAppealed === false,
  final_refund: (input) => isFinal(input, 'refund'),
  final_split: (input) => isFinal(input, 'split'),
  final_release: (input) => isFinal(input, 'release'),
  review_open: ({ order, act, now }) =>
    order.finishedAt !== null &&
    now.getTime() < order.finishedAt.getTime() + act.reviewWindowMs &&
    !order.reviewedBy.some((side) => side === act.by),
} satisfies Record<string, (input: GuardInput) => boolean>

export type GuardName = keyof typeof guards
