import { OrderAction, type OrderView } from '../../contracts/orders'
import type { OrderFacts } from '../../domain/orders/guards'
import { defaultDurations } from '../../domain/orders/timer-settings'
import { possibleTransitions } from '../../domain/orders/transition'
import { disputeRowFacts } from './dispute-row'
import type { OrderPageRow } from './order-row'

/** The buttons: transitions of the table that this side could make now, and what is none. */
export const actionsFor = (
  row: OrderPageRow,
  side: OrderView['side'],
  now: Date,
): OrderAction[] => {
  if (side === 'staff') return []
  const durations = {
    ...defaultDurations,
    reviewMs: row.reviewWindowDays * 86_400_000,
    overdueGraceMs: row.overdueGraceHours * 3_600_000,
  }
  const names = possibleTransitions({ order: factsOf(row), actor: side, now, durations })
  const isPayable =
    side === 'customer' &&
    row.status === 'awaiting_payment' &&
    row.paymentStatus === 'pending' &&
    row.redirectUrl !== null
  const moves = OrderAction.options.filter((action) => names.some((name) => name === action))
  return [...(isPayable ? (['pay'] as const) : []), ...moves, 'message']
}

type Timer = NonNullable<OrderView['nextTimer']>

/**
 * What happens by itself first: the status's own timer while it runs, or the end of the silence on
 * an open proposal or request.
 */
export const nextTimerOf = (
  row: Pick<OrderPageRow, 'timerTransition' | 'timerAt' | 'timerPausedAt'> & {
    proposal: { endsAt: string } | null
    extension: { endsAt: string } | null
  },
): Timer | null => {
  const timers: Timer[] = []
  if (row.timerTransition !== null && row.timerAt !== null && row.timerPausedAt === null) {
    timers.push({ transition: row.timerTransition, at: row.timerAt })
  }
  if (row.proposal !== null) {
    timers.push({ transition: 'lapse_cancellation', at: row.proposal.endsAt })
  }
  if (row.extension !== null) {
    timers.push({ transition: 'lapse_extension', at: row.extension.endsAt })
  }
  const [first] = timers.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return first ?? null
}

/** From when the customer may end late work alone, and whether that moment has come. */
export const latenessOf = (
  { status, dueAt, overdueGraceHours }: OrderPageRow,
  now: Date,
): Pick<OrderView, 'overdueFrom' | 'isOverdue'> => {
  if (status !== 'in_progress' || dueAt === null) return { overdueFrom: null, isOverdue: false }
  const from = new Date(Date.parse(dueAt) + overdueGraceHours * 3_600_000)
  return { overdueFrom: from.toISOString(), isOverdue: now >= from }
}

/** A moment still to come; null once it has passed. */
export const laterThan = (now: Date, at: string | null): string | null =>
  at !== null && Date.parse(at) > now.getTime() ? at : null

const isOpen = ({ status }: OrderPageRow['milestones'][number]): boolean =>
  ['pending', 'in_progress', 'delivered'].includes(status)

/** What one more revision costs the customer now; null while some are left or none is sold. */
export const extraRevisionFor = (
  row: OrderPageRow,
  side: OrderView['side'],
): OrderView['extraRevision'] => {
  const { revisionsAllowed, revisionsUsed } = row
  const isUsedUp = revisionsAllowed !== null && revisionsUsed >= revisionsAllowed
  return side === 'customer' && row.status === 'delivered' && isUsedUp
    ? row.quote.extraRevision
    : null
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

const factsOf = (row: OrderPageRow): OrderFacts => ({
  status: row.status,
  earningStatus: row.earningStatus,
  asksRequirements: row.requirements.length > 0,
  autoAccepts: row.autoAccepts,
  timerAt: row.timerPausedAt === null ? moment(row.timerAt) : null,
  armedTimer: null,
  dueAt: moment(row.dueAt),
  deliveredAt: null,
  hasDelivery: row.deliveries.length > 0,
  hasMoreMilestones: row.milestones.filter(isOpen).length > 1,
  hasHeldMoney: row.hasHeldMoney,
  revisionsUsed: row.revisionsUsed,
  revisionsAllowed: row.revisionsAllowed,
  isReviewWindowExtended: row.timeline.some(
    ({ transition }) => transition === 'extend_review_window',
  ),
  finishedAt: moment(row.finishedAt),
  reviewedBy: row.reviews.map((review) => review.side),
  proposal: row.proposal && {
    by: row.proposal.by,
    endsAt: new Date(row.proposal.endsAt),
    isFull: row.proposal.refundMinor >= row.refundableMinor,
  },
  extension: row.extension && { endsAt: new Date(row.extension.endsAt) },
  dispute: row.dispute && disputeRowFacts(row.dispute),
})
