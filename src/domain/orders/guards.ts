import type { EarningStatus, OrderStatus } from '../../contracts/orders'
import type { ArmedTimer, TimerDurations } from './timers'

type Side = 'customer' | 'seller'

/** What the rules need to know about an order; the store gathers it inside the transaction. */
export type OrderFacts = {
  status: OrderStatus
  earningStatus: EarningStatus
  asksRequirements: boolean
  autoAccepts: boolean
  /** When the armed timer of the current status runs out; null when none is, or it stands still. */
  timerAt: Date | null
  /** The armed timer, also while it stands still. */
  armedTimer: ArmedTimer | null
  /** When the work is due; null before it started. */
  dueAt: Date | null
  /** When the last version was handed over. */
  deliveredAt: Date | null
  hasDelivery: boolean
  /** Other milestones follow the one at hand; false for orders without any. */
  hasMoreMilestones: boolean
  /** The held account is not empty: false before payment and after a release. */
  hasHeldMoney: boolean
  revisionsUsed: number
  /** null = unlimited. */
  revisionsAllowed: number | null
  /** The customer used their one extension of the time to look at a delivery. */
  isReviewWindowExtended: boolean
  /** When the last decisive thing happened (completed, resolved); null while open. */
  finishedAt: Date | null
  reviewedBy: readonly Side[]
  /** The open proposal to cancel. `isFull`: the customer gets back all that is held. */
  proposal: { by: Side; endsAt: Date; isFull: boolean } | null
  /** The seller's open request for a later due date. */
  extension: { endsAt: Date } | null
  /** The open dispute. */
  dispute: DisputeFacts | null
}

export type DisputeFacts = {
  /** The sides that were asked and did not answer yet. */
  awaitsAnswerOf: readonly Side[]
  answerDueAt: Date
  /** When nobody decided, it goes up; null once it has. */
  escalateAt: Date | null
  /** The decision that stands; null while undecided, refused by the second person or appealed. */
  decision: 'refund' | 'split' | 'release' | null
  /** Four eyes: a decision above the limit counts once a second person approved it. */
  isApproved: boolean
  isAppealed: boolean
  acceptedBy: readonly Side[]
  /** Both sides were told; until then a side may appeal. Not null once approved. */
  appealEndsAt: Date | null
}

/** What the act at hand brings with it. */
export type ActFacts = {
  by: 'customer' | 'seller' | 'staff' | 'system' | 'provider'
  /** At least one file or a message that is not blank. */
  hasContent: boolean
  hasReason: boolean
  /** What staff decide now. */
  outcome: 'refund' | 'split' | 'release' | null
  /** So much is at stake that a second member of staff must approve. */
  needsApproval: boolean
}

export type GuardInput = {
  order: OrderFacts
  act: ActFacts
  now: Date
  durations: Pick<TimerDurations, 'reviewMs' | 'overdueGraceMs'>
}

const isOver = (moment: Date | null, now: Date) => moment !== null && now >= moment

const isUndecided = ({ order }: GuardInput): boolean =>
  order.dispute !== null && order.dispute.decision === null

/** Nobody is judged before they could speak: all answered, or the time to answer is over. */
const isHeard = ({ order, now }: GuardInput): boolean =>
  order.dispute !== null &&
  (order.dispute.awaitsAnswerOf.length === 0 || isOver(order.dispute.answerDueAt, now))

const isDecidable = (input: GuardInput): boolean =>
  input.act.hasReason && isUndecided(input) && isHeard(input)

const isDecisionOpen = ({ order, act, now }: GuardInput): boolean =>
  order.dispute !== null &&
  order.dispute.decision !== null &&
  order.dispute.isApproved &&
  !isOver(order.dispute.appealEndsAt, now) &&
  !order.dispute.acceptedBy.some((side) => side === act.by)

const awaitsApproval = ({ order }: GuardInput): boolean =>
  order.dispute !== null && order.dispute.decision !== null && !order.dispute.isApproved

/** A decision moves money once approved and once the appeal window closed or both sides agreed. */
const isFinal = ({ order, now }: GuardInput, decision: 'refund' | 'split' | 'release'): boolean =>
  order.dispute !== null &&
  order.dispute.decision === decision &&
  order.dispute.isApproved &&
  (isOver(order.dispute.appealEndsAt, now) || order.dispute.acceptedBy.length === 2)

const isAnswerable = ({ order, act, now }: GuardInput): boolean =>
  order.proposal !== null && order.proposal.by !== act.by && now < order.proposal.endsAt

/** Silence costs the customer nothing they did not offer: only their own part is kept. */
const leavesSellerAPart = ({ order }: GuardInput): boolean =>
  order.proposal !== null && order.proposal.by === 'customer' && !order.proposal.isFull

const hasLapsed = ({ order, now }: GuardInput): boolean =>
  isOver(order.proposal?.endsAt ?? null, now)

const awaitsAnswer = ({ order, act }: GuardInput): boolean =>
  order.dispute?.awaitsAnswerOf.some((side) => side === act.by) ?? false

/** The time to look at a delivery is over and nothing else waits for an answer. */
const hasLapsedUndisturbed = ({ order, now }: GuardInput): boolean =>
  isOver(order.timerAt, now) && order.proposal === null && order.extension === null

/** Conditions of the transitions, by name, so that the table stays data. */
export const guards = {
  asks_requirements: ({ order }) => order.asksRequirements,
  asks_nothing: ({ order }) => !order.asksRequirements && !order.autoAccepts,
  asks_nothing_and_accepts: ({ order }) => !order.asksRequirements && order.autoAccepts,
  accepts_by_hand: ({ order }) => !order.autoAccepts,
  accepts_automatically: ({ order }) => order.autoAccepts,
  timer_ran_out: ({ order, now }) => isOver(order.timerAt, now),
  has_more_milestones: ({ order }) => order.hasMoreMilestones,
  is_last_milestone: ({ order }) => !order.hasMoreMilestones,
  lapsed_with_more_milestones: (input) =>
    hasLapsedUndisturbed(input) && input.order.hasMoreMilestones,
  lapsed_on_last_milestone: (input) =>
    hasLapsedUndisturbed(input) && !input.order.hasMoreMilestones,
  has_content: ({ act }) => act.hasContent,
  has_reason: ({ act }) => act.hasReason,
  overdue: ({ order, now, durations }) =>
    order.dueAt !== null && now.getTime() >= order.dueAt.getTime() + durations.overdueGraceMs,
  revision_left: ({ order, now }) =>
    (order.revisionsAllowed === null || order.revisionsUsed < order.revisionsAllowed) &&
    !isOver(order.timerAt, now),
  not_extended: ({ order, now }) => !order.isReviewWindowExtended && !isOver(order.timerAt, now),
  no_extension: ({ order, act }) => act.hasReason && order.extension === null,
  extension_open: ({ order, now }) => order.extension !== null && now < order.extension.endsAt,
  extension_asked: ({ order }) => order.extension !== null,
  extension_lapsed: ({ order, now }) => isOver(order.extension?.endsAt ?? null, now),
  no_proposal: ({ order, act }) => act.hasReason && order.proposal === null,
  proposed_by_other: isAnswerable,
  proposed_by_other_in_full: (input) =>
    isAnswerable(input) && input.order.proposal?.isFull === true,
  proposed_by_other_in_part: (input) =>
    isAnswerable(input) && input.order.proposal?.isFull === false,
  proposed_by_self: ({ order, act }) => order.proposal !== null && order.proposal.by === act.by,
  proposal_lapsed_undelivered: (input) =>
    hasLapsed(input) && !input.order.hasDelivery && !leavesSellerAPart(input),
  proposal_lapsed_undelivered_in_part: (input) =>
    hasLapsed(input) && !input.order.hasDelivery && leavesSellerAPart(input),
  proposal_lapsed_delivered: (input) => hasLapsed(input) && input.order.hasDelivery,
  earning_clearing: ({ order, act }) => act.hasReason && order.earningStatus === 'pending',
  partly_earned: ({ order }) =>
    order.earningStatus === 'pending' || order.earningStatus === 'available',
  answer_awaited: (input) => isUndecided(input) && awaitsAnswer(input),
  statement_possible: (input) => isUndecided(input) && !awaitsAnswer(input),
  decidable: (input) => isDecidable(input) && !input.act.needsApproval,
  decidable_with_approval: (input) => isDecidable(input) && input.act.needsApproval,
  awaits_approval: awaitsApproval,
  awaits_approval_with_reason: (input) => awaitsApproval(input) && input.act.hasReason,
  undecided_and_held: (input) =>
    input.act.hasReason && isUndecided(input) && input.order.hasHeldMoney,
  decided_and_open: isDecisionOpen,
  appealable: (input) =>
    input.act.hasReason && isDecisionOpen(input) && input.order.dispute?.isAppealed === false,
  final_refund: (input) => isFinal(input, 'refund'),
  final_split: (input) => isFinal(input, 'split'),
  final_release: (input) => isFinal(input, 'release'),
  review_open: ({ order, act, now, durations }) =>
    order.finishedAt !== null &&
    now.getTime() < order.finishedAt.getTime() + durations.reviewMs &&
    !order.reviewedBy.some((side) => side === act.by),
} satisfies Record<string, (input: GuardInput) => boolean>

export type GuardName = keyof typeof guards
