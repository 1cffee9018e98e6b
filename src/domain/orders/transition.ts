import type { OrderStatus } from '../../contracts/orders'
import { guards, type ActFacts, type OrderFacts } from './guards'
import { timerAfter } from './timer-after'
import type { ArmedTimer, TimerDurations } from './timers'
import type { Actor, TransitionRule } from './transition-rule'
import { rules, type TransitionName } from './transitions'

export type Decision =
  | {
      isAllowed: true
      rule: TransitionRule & { name: TransitionName }
      from: OrderStatus
      to: OrderStatus
      /** The timer that replaces the armed one; null disarms it, undefined leaves it. */
      timer: ArmedTimer | null | undefined
    }
  | { isAllowed: false; because: 'status' | 'actor' | 'guard' }

export type TransitionInput = {
  order: OrderFacts
  transition: TransitionName
  actor: Actor
  now: Date
  durations: TimerDurations
  act?: Partial<Omit<ActFacts, 'by'>>
}

/**
 * Decides whether an actor may make a transition now, and what it entails. Pure: the store carries
 * it out by compare-and-set on `from`. Never throws: a refusal says which condition failed first
 * (status before actor before guard, so that strangers learn nothing about dates and quotas).
 */
export const transition = (input: TransitionInput): Decision => {
  const { order, actor, now, durations } = input
  const named = rules.filter(({ name }) => name === input.transition)
  const here = named.filter(({ from }) => from.includes(order.status))
  if (here.length === 0) return { isAllowed: false, because: 'status' }
  const theirs = here.filter(({ actors }) => actors.includes(actor))
  if (theirs.length === 0) return { isAllowed: false, because: 'actor' }
  const act: ActFacts = {
    hasContent: false,
    hasReason: false,
    outcome: null,
    needsApproval: false,
    ...input.act,
    by: actor,
  }
  const rule = theirs.find(
    ({ guard }) => guard === null || guards[guard]({ order, act, now, durations }),
  )
  if (rule === undefined) return { isAllowed: false, because: 'guard' }
  const to = rule.to === 'unchanged' ? order.status : rule.to
  return {
    isAllowed: true,
    rule,
    from: order.status,
    to,
    timer: timerAfter(rule, to, { order, act, now, durations }),
  }
}

/**
 * The transitions an actor could make now if they brought what the act asks for (a file, a reason):
 * the buttons to show.
 */
export const possibleTransitions = (
  input: Omit<TransitionInput, 'transition' | 'act'>,
): TransitionName[] => {
  const names = [...new Set(rules.map(({ name }) => name))]
  const act = { hasContent: true, hasReason: true }
  return names.filter((name) => transition({ ...input, transition: name, act }).isAllowed)
}

/** Whether a word read from outside names a transition. */
export const isTransitionName = (word: string): word is TransitionName =>
  rules.some(({ name }) => name === word)
