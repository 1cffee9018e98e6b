import { agreementRules } from './agreement-rules'
import { disputeRules } from './dispute-rules'
import { bothSides } from './effects'
import { paidStatuses, reviewableStatuses } from './state-sets'
import { act, rule, type TransitionRule } from './transition-rule'
import { workRules } from './work-rules'

/**
 * The lifecycle of an order: the only place where it is written down. Buttons, endpoints, timers,
 * notifications, the diagram in the docs and the database's own edge table come from here.
 * Several rules of one name are told apart by their guards, of which at most one holds.
 * Placing an order is not in the table: it has no state to leave.
 */
const transitionRules = [
  ...workRules,
  ...agreementRules,
  ...disputeRules,
  rule({
    name: 'charge_back',
    from: paidStatuses,
    to: 'charged_back',
    actors: ['provider'],
    guard: null,
    money: 'reverse',
    earning: 'reversed',
    events: ['order.charged_back', 'earning.reversed'],
    notify: ['seller', 'staff'],
  }),
  // A cancellation that left the seller a part: the bank can still take all of it back.
  rule({
    name: 'charge_back',
    from: ['cancelled'],
    to: 'charged_back',
    actors: ['provider'],
    guard: 'partly_earned',
    money: 'reverse',
    earning: 'reversed',
    events: ['order.charged_back', 'earning.reversed'],
    notify: ['seller', 'staff'],
  }),
  act('review', {
    from: reviewableStatuses,
    actors: bothSides,
    guard: 'review_open',
    events: ['order.reviewed'],
    notify: [],
  }),
] as const

export type TransitionName = (typeof transitionRules)[number]['name']

/** The table with its rules widened to one type, for code that walks over it. */
export const rules: readonly (TransitionRule & { name: TransitionName })[] = transitionRules
