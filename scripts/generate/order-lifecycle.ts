import { orderStatuses } from '../../src/contracts/orders'
import { orderEdges } from '../../src/domain/orders/edges'
import { activeStatuses, settledStatuses } from '../../src/domain/orders/state-sets'
import { timerSettings, timerSettingNames } from '../../src/domain/orders/timer-settings'
import { statusTimers } from '../../src/domain/orders/timers'
import type { TransitionRule } from '../../src/domain/orders/transition-rule'
import { rules } from '../../src/domain/orders/transitions'

/** The lifecycle of an order as a page of the documentation, written from the table itself. */
export const orderLifecyclePage = (): string =>
  [
    '# The lifecycle of an order',
    '',
    'Written by `npm run generate` from `src/domain/orders/transitions.ts`: do not edit. Buttons,',
    'endpoints, timers, notifications and the database’s own edge table come from the same table.',
    '',
    '## Statuses',
    '',
    '```mermaid',
    ...diagram(),
    '```',
    '',
    '## Transitions',
    '',
    'What changes the status. Several rules of one name are told apart by their condition.',
    '',
    ...table(
      ['transition', 'from', 'to', 'who', 'condition', 'money', 'earning'],
      rules.filter(({ to }) => to !== 'unchanged').map((rule) => ruleRow(rule)),
    ),
    '',
    '## Acts',
    '',
    'What is recorded and told, and leaves the status as it is.',
    '',
    ...table(
      ['act', 'during', 'who', 'condition'],
      rules
        .filter(({ to }) => to === 'unchanged')
        .map((rule) => [code(rule.name), from(rule), rule.actors.join(', '), condition(rule)]),
    ),
    '',
    '## Timers',
    '',
    'Each is a job that survives restarts; a sweep finds the ones that were lost. Staff change them',
    'in the settings, for everybody and for a category: the category’s own value counts before its',
    'parent’s, and that before everybody’s. A value is read when its timer is armed.',
    '',
    ...table(['setting', 'default', 'what it is for'], timerSettingNames.map(timerRow)),
    '',
    'The one timer of a status, armed on entering it:',
    '',
    ...table(
      ['status', 'what the system does when nobody acts'],
      orderStatuses.flatMap((status) => {
        const timer = statusTimers[status]
        return timer === null ? [] : [[code(status), code(timer.transition)]]
      }),
    ),
    '',
    'Automatic completion stands still while a proposal to cancel or a request for a later due date',
    'is open, and goes on with what was left. A dispute stops every timer; an earning that was',
    'clearing goes on waiting for what was left of its time. No timer ever decides a dispute.',
    '',
    '## Chargebacks',
    '',
    'A bank that takes all that is left of an order’s payment makes `charge_back`: at once, or with the',
    'last of several parts. A part alone leaves the order as it is: everybody returns their part of it,',
    'and the seller is not paid out while they owe. An order that was charged back stays so when the bank',
    'gives money back: what it gives goes to everybody’s balance, whichever of the parts it was.',
    '',
  ].join('\n')

/** Active statuses stand in one box: what is possible in all of them is drawn once, from the box. */
const diagram = (): string[] => {
  const moves = orderEdges().filter((edge) => edge.from !== edge.to)
  const isActive = (status: string) => activeStatuses.some((active) => active === status)
  const isShared = ({ to, transition }: (typeof moves)[number]) =>
    activeStatuses.every((status) =>
      moves.some(
        (edge) => edge.from === status && edge.to === to && edge.transition === transition,
      ),
    )
  const shared = moves.filter((edge) => isActive(edge.from) && isShared(edge))
  const own = moves.filter((edge) => !shared.includes(edge))
  const inside = own.filter((edge) => isActive(edge.from) && isActive(edge.to))
  return [
    'stateDiagram-v2',
    '  [*] --> awaiting_payment : place',
    '  state active {',
    ...arrows(inside).map((line) => `  ${line}`),
    '  }',
    ...arrows(shared.map((edge) => ({ ...edge, from: 'active' }))),
    ...arrows(own.filter((edge) => !inside.includes(edge))),
    ...settledStatuses.map((status) => `  ${status} --> [*]`),
  ]
}

/** One arrow between two statuses, with every transition that takes it. */
const arrows = (edges: readonly { from: string; to: string; transition: string }[]): string[] => {
  const named = new Map<string, string[]>()
  for (const edge of edges) {
    const arrow = `  ${edge.from} --> ${edge.to}`
    const names = named.get(arrow) ?? []
    if (!names.includes(edge.transition)) named.set(arrow, [...names, edge.transition])
  }
  return [...named].map(([arrow, names]) => `${arrow} : ${names.join(', ')}`)
}

const code = (text: string): string => `\`${text}\``
const from = (rule: TransitionRule): string => rule.from.map(code).join(', ')
const condition = ({ guard }: TransitionRule): string =>
  guard === null ? '' : guard.replaceAll('_', ' ')

const ruleRow = (rule: TransitionRule): string[] => [
  code(rule.name),
  from(rule),
  code(rule.to),
  rule.actors.join(', '),
  condition(rule),
  rule.money.replaceAll('_', ' '),
  rule.earning,
]

const purposes: Record<(typeof timerSettingNames)[number], string> = {
  cardPaymentMinutes: 'paying by card, then the order expires',
  mobileMoneyMinutes: 'paying by mobile money, then the order expires',
  requirementsDays: 'answering the seller’s questions, then the order is cancelled and refunded',
  firstReminderHours: 'the first reminder of those questions',
  secondReminderHours: 'the second reminder',
  acceptanceHours: 'the seller’s acceptance, then the order is cancelled and refunded',
  overdueGraceHours: 'after the due date, then the customer may cancel alone',
  extensionAnswerHours: 'answering a request for a later due date; silence leaves the date',
  autoCompleteDays: 'looking at a delivery, counted from the last one; then it counts as accepted',
  autoCompleteExtendedDays: 'the same, once the customer took more time',
  revisionAnswerHours: 'answering a revision, then both sides are reminded',
  refusalAnswerDays: 'accepting or disputing after a refused revision, then it counts as accepted',
  cancellationAnswerHours:
    'answering a proposal to cancel; silence cancels where nothing was delivered, else opens a dispute',
  disputeAnswerHours: 'answering a dispute; staff do not decide before, unless everybody answered',
  disputeDecisionDays: 'deciding a dispute: a target, shown to staff',
  disputeEscalationDays: 'an undecided dispute goes up',
  appealHours: 'appealing a decision, then it is carried out',
  reviewWindowDays: 'writing a review',
  clearingNewSellerDays: 'clearing the earning of a new seller',
  clearingTrustedDays: 'clearing the earning of a trusted seller',
}

const timerRow = (name: (typeof timerSettingNames)[number]): string[] => {
  const unit = /[A-Z][a-z]+$/u.exec(name)?.[0].toLowerCase() ?? ''
  return [code(name), `${timerSettings[name].standard} ${unit}`, purposes[name]]
}

const table = (head: readonly string[], rows: readonly string[][]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]
