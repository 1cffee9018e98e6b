import type { ActFacts, DisputeFacts, OrderFacts } from './guards'
import { activeStatuses } from './state-sets'
import { timerOf, type ArmedTimer, type TimerDurations } from './timers'
import type { TransitionRule } from './transition-rule'
import type { TransitionName } from './transitions'

type Outcome = NonNullable<DisputeFacts['decision']>
type Input = { order: OrderFacts; act: ActFacts; now: Date; durations: TimerDurations }
type Rule = TransitionRule & { name: TransitionName }

/**
 * The one timer of an order after a rule: entering a status arms that status's own, a few acts
 * replace it, everything else leaves it (undefined). Null disarms. Automatic completion stands
 * still while a proposal or a request is open, and goes on with what was left.
 */
export const timerAfter = (
  rule: Rule,
  to: OrderFacts['status'],
  input: Input,
): ArmedTimer | null | undefined => {
  const { order, now } = input
  const timer =
    rule.to === 'unchanged' ? timerOfAct(rule, input) : timerOf(to, now, input.durations)
  if (timer === null) return null
  const isPaused = isRequestOpen(rule, to, order)
  if (timer !== undefined) {
    if (timer.transition !== 'complete_automatically' || !isPaused) return timer
    const since = rule.to === 'unchanged' ? (order.armedTimer?.pausedAt ?? now) : now
    return { ...timer, pausedAt: since }
  }
  const armed = order.armedTimer
  if (armed === null || armed.transition !== 'complete_automatically') return undefined
  if (isPaused) return armed.pausedAt === null ? { ...armed, pausedAt: now } : undefined
  return armed.pausedAt === null ? undefined : resumed(armed, armed.pausedAt, now)
}

/**
 * When the decision of a dispute may move money: at the end of its appeal window; at once when it
 * was decided anew after an appeal.
 */
export const appealEnd = (
  isAppealed: boolean,
  { now, durations }: { now: Date; durations: Pick<TimerDurations, 'appealMs'> },
): Date => (isAppealed ? now : later(now, durations.appealMs))

const later = (from: Date, ms: number) => new Date(from.getTime() + ms)

const resumed = (armed: ArmedTimer, pausedAt: Date, now: Date): ArmedTimer => ({
  ...armed,
  at: later(armed.at, now.getTime() - pausedAt.getTime()),
  pausedAt: null,
})

const opening: readonly TransitionName[] = ['propose_cancellation', 'propose_extension']
const closingProposal: readonly TransitionName[] = ['withdraw_cancellation', 'decline_cancellation']
const closingExtension: readonly TransitionName[] = [
  'withdraw_extension',
  'accept_extension',
  'decline_extension',
  'lapse_extension',
]

/** Whether a proposal or a request is open once the rule was carried out. */
const isRequestOpen = (rule: Rule, to: OrderFacts['status'], order: OrderFacts): boolean => {
  if (opening.includes(rule.name)) return true
  const isActive = activeStatuses.some((status) => status === to)
  const keepsProposal = isActive && !closingProposal.includes(rule.name)
  const keepsExtension = to === 'in_progress' && !closingExtension.includes(rule.name)
  return (order.proposal !== null && keepsProposal) || (order.extension !== null && keepsExtension)
}

const timerOfAct = (rule: Rule, input: Input): ArmedTimer | null | undefined => {
  const { order, now, durations } = input
  switch (rule.name) {
    case 'extend_review_window': {
      const at = later(order.deliveredAt ?? now, durations.autoCompleteExtendedMs)
      return { transition: 'complete_automatically', at, pausedAt: null }
    }
    case 'decide_dispute':
      return input.act.needsApproval ? undefined : resolution(input.act.outcome, input)
    case 'approve_decision':
      return resolution(order.dispute?.decision ?? null, input)
    case 'accept_decision':
      return afterAcceptance(input)
    case 'appeal_decision':
      return escalation(input)
    default:
      return rule.guard === 'timer_ran_out' ? null : undefined
  }
}

const resolutions = {
  refund: 'resolve_refund',
  split: 'resolve_split',
  release: 'resolve_release',
} as const satisfies Record<Outcome, TransitionName>

const resolution = (outcome: Outcome | null, input: Input): ArmedTimer | undefined =>
  outcome === null
    ? undefined
    : {
        transition: resolutions[outcome],
        at: appealEnd(input.order.dispute?.isAppealed ?? false, input),
        pausedAt: null,
      }

/** The second acceptance makes the decision final now. */
const afterAcceptance = ({ order, now }: Input): ArmedTimer | undefined => {
  const { dispute } = order
  if (dispute === null || dispute.decision === null || dispute.acceptedBy.length === 0) {
    return undefined
  }
  return { transition: resolutions[dispute.decision], at: now, pausedAt: null }
}

const escalation = ({ order }: Input): ArmedTimer | null => {
  const at = order.dispute?.escalateAt ?? null
  return at === null ? null : { transition: 'escalate_dispute', at, pausedAt: null }
}
