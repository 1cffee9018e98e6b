import type { EventTopic } from '../../contracts/events'
import type { EarningStatus, OrderStatus } from '../../contracts/orders'
import type { GuardName } from './guards'

/** Who may move an order. `provider` is a verified provider event or a poll of the provider. */
export const actors = ['customer', 'seller', 'staff', 'system', 'provider'] as const
export type Actor = (typeof actors)[number]

/** What a transition does to the money; src/domain/ledger/postings.ts turns it into transfers. */
export type MoneyEffect =
  | 'none'
  | 'void'
  | 'capture'
  | 'capture_supplement'
  | 'release'
  | 'release_slice'
  | 'full_refund'
  | 'agreed_refund'
  | 'split'
  | 'reverse'

export type TransitionRule = {
  name: string
  from: readonly OrderStatus[]
  /** `unchanged`: the act is recorded, the status stays. */
  to: OrderStatus | 'unchanged'
  actors: readonly Actor[]
  guard: GuardName | null
  money: MoneyEffect
  /** The earning's status afterwards; `unchanged` leaves it. */
  earning: EarningStatus | 'unchanged'
  events: readonly EventTopic[]
  /** Who is told by mail and in the app. */
  notify: readonly ('customer' | 'seller' | 'staff')[]
}

/** Keeps the literal types of a rule, so that names of transitions are known to the compiler. */
export const rule = <const Rule extends TransitionRule>(definition: Rule): Rule => definition

type Act = Pick<TransitionRule, 'from' | 'actors' | 'guard' | 'events' | 'notify'>

/** An act on an order that is recorded and told, but moves neither status nor money. */
export const act = <const Name extends string>(name: Name, rest: Act) =>
  ({ name, to: 'unchanged', money: 'none', earning: 'unchanged', ...rest }) as const
