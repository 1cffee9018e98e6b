import { bothSides, cancelled, cancelledInPart, disputed } from './effects'
import { activeStatuses } from './state-sets'
import { act, rule } from './transition-rule'

/**
 * What one side asks and the other answers: a later due date, an end by agreement. Silence has its
 * own rule each time.
 */
export const agreementRules = [
  act('propose_extension', {
    from: ['in_progress'],
    actors: ['seller'],
    guard: 'no_extension',
    events: ['order.extension_proposed'],
    notify: ['customer'],
  }),
  act('withdraw_extension', {
    from: ['in_progress'],
    actors: ['seller'],
    guard: 'extension_asked',
    events: ['order.extension_withdrawn'],
    notify: ['customer'],
  }),
  act('accept_extension', {
    from: ['in_progress'],
    actors: ['customer'],
    guard: 'extension_open',
    events: ['order.extension_accepted'],
    notify: ['seller'],
  }),
  act('decline_extension', {
    from: ['in_progress'],
    actors: ['customer'],
    guard: 'extension_open',
    events: ['order.extension_declined'],
    notify: ['seller'],
  }),
  act('lapse_extension', {
    from: ['in_progress'],
    actors: ['system'],
    guard: 'extension_lapsed',
    events: ['order.extension_lapsed'],
    notify: ['seller'],
  }),
  act('propose_cancellation', {
    from: activeStatuses,
    actors: bothSides,
    guard: 'no_proposal',
    events: ['order.cancellation_proposed'],
    notify: bothSides,
  }),
  act('withdraw_cancellation', {
    from: activeStatuses,
    actors: bothSides,
    guard: 'proposed_by_self',
    events: ['order.cancellation_withdrawn'],
    notify: bothSides,
  }),
  act('decline_cancellation', {
    from: activeStatuses,
    actors: bothSides,
    guard: 'proposed_by_other',
    events: ['order.cancellation_declined'],
    notify: bothSides,
  }),
  rule({
    name: 'accept_cancellation',
    from: activeStatuses,
    actors: bothSides,
    guard: 'proposed_by_other_in_full',
    events: ['order.cancelled'],
    notify: bothSides,
    ...cancelled,
  }),
  rule({
    name: 'accept_cancellation',
    from: activeStatuses,
    actors: bothSides,
    guard: 'proposed_by_other_in_part',
    ...cancelledInPart,
  }),
  rule({
    name: 'lapse_cancellation',
    from: activeStatuses,
    actors: ['system'],
    guard: 'proposal_lapsed_undelivered',
    events: ['order.cancelled'],
    notify: bothSides,
    ...cancelled,
  }),
  rule({
    name: 'lapse_cancellation',
    from: activeStatuses,
    actors: ['system'],
    guard: 'proposal_lapsed_undelivered_in_part',
    ...cancelledInPart,
  }),
  rule({
    name: 'lapse_cancellation',
    from: activeStatuses,
    actors: ['system'],
    guard: 'proposal_lapsed_delivered',
    ...disputed,
  }),
] as const
