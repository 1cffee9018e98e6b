import { describe, expect, test } from 'vitest'
import { OrderAction, orderStatuses, type OrderStatus } from '../../contracts/orders'
import { orderEdges, orderStates } from './edges'
import type { DisputeFacts, OrderFacts } from './guards'
import { settledStatuses, waitsFor } from './state-sets'
import { defaultDurations } from './timer-settings'
import { paymentWindowMs, statusTimers, timerOf } from './timers'
import { possibleTransitions, transition } from './transition'
import { actors, type Actor } from './transition-rule'
import { rules, type TransitionName } from './transitions'

const now = new Date('2026-03-01T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

const facts = (status: OrderStatus, rest: Partial<OrderFacts> = {}): OrderFacts => ({
  status,
  earningStatus: 'held',
  asksRequirements: false,
  autoAccepts: false,
  timerAt: hours(24),
  armedTimer: null,
  dueAt: hours(48),
  deliveredAt: null,
  hasDelivery: false,
  hasMoreMilestones: false,
  hasHeldMoney: true,
  revisionsUsed: 0,
  revisionsAllowed: 1,
  isReviewWindowExtended: false,
  finishedAt: null,
  reviewedBy: [],
  proposal: null,
  extension: null,
  dispute: null,
  ...rest,
})

/** A dispute that the seller was asked to answer. */
const undecided: DisputeFacts = {
  awaitsAnswerOf: ['seller'],
  answerDueAt: hours(72),
  escalateAt: hours(14 * 24),
  decision: null,
  isApproved: false,
  isAppealed: false,
  acceptedBy: [],
  appealEndsAt: null,
}

const attempt = (
  order: OrderFacts,
  name: TransitionName,
  actor: Actor,
  act: { hasContent?: boolean; hasReason?: boolean } = { hasContent: true, hasReason: true },
) => transition({ order, transition: name, actor, now, durations: defaultDurations, act })

const names = [...new Set(rules.map(({ name }) => name))]

describe('the table', () => {
  test('every status can be reached from a placed order', () => {
    const reached = new Set<OrderStatus>(['awaiting_payment'])
    for (let round = 0; round < orderStatuses.length; round += 1) {
      for (const edge of orderEdges()) if (reached.has(edge.from)) reached.add(edge.to)
    }
    expect([...reached].sort()).toEqual([...orderStatuses].sort())
  })

  test('every open status leads to a settled one', () => {
    const settled = new Set<OrderStatus>(settledStatuses)
    for (let round = 0; round < orderStatuses.length; round += 1) {
      for (const edge of orderEdges()) if (settled.has(edge.to)) settled.add(edge.from)
    }
    expect([...settled].sort()).toEqual([...orderStatuses].sort())
  })

  test('without any person acting, time or staff alone end every open status but in_progress', () => {
    const stuck = orderStatuses.filter(
      (status) =>
        !settledStatuses.some((settled) => settled === status) && statusTimers[status] === null,
    )
    expect(stuck).toEqual(['in_progress'])
  })

  test('a timer names a transition that the system may make from that status', () => {
    const timers = orderStatuses.flatMap((status) => {
      const timer = statusTimers[status]
      return timer === null ? [] : [{ status, name: timer.transition }]
    })
    for (const { status, name } of timers) {
      const mine = rules.filter((rule) => rule.name === name && rule.from.includes(status))
      expect(mine.map((rule) => rule.actors.includes('system'))).toContain(true)
    }
  })

  test('guards tell rules of one name apart: a status and an actor never match two open rules', () => {
    for (const name of names) {
      for (const status of orderStatuses) {
        const open = rules.filter(
          (rule) => rule.name === name && rule.from.includes(status) && rule.guard === null,
        )
        expect(open.length).toBeLessThanOrEqual(1)
      }
    }
  })

  test('every action offered to people, but paying and writing, is a transition', () => {
    const actions = OrderAction.options.filter((name) => name !== 'pay' && name !== 'message')
    expect(actions.filter((name) => !names.some((known) => known === name))).toEqual([])
  })

  test('money moves only on edges that say so, and only once on any way through', () => {
    const closing = ['release', 'full_refund', 'agreed_refund', 'split']
    const moving = rules.filter(({ money }) => closing.includes(money))
    const ends = new Set<string>(settledStatuses)
    expect(moving.filter(({ to }) => !ends.has(to))).toEqual([])
    expect(rules.filter(({ money }) => money === 'capture').map(({ from }) => from)).toEqual([
      ['awaiting_payment'],
      ['awaiting_payment'],
      ['awaiting_payment'],
    ])
  })

  test('every status knows where its money must lie', () => {
    const held = orderStates().filter(({ money }) => money === 'held')
    expect(held.map(({ status }) => status)).toEqual([
      'awaiting_requirements',
      'awaiting_acceptance',
      'in_progress',
      'delivered',
      'revision_requested',
      'revision_refused',
    ])
    expect(orderStates().find(({ status }) => status === 'completed')?.money).toBe('empty')
    expect(Object.keys(waitsFor).sort()).toEqual([...orderStatuses].sort())
  })
})

describe('every status × transition × actor is decided', () => {
  const outcome = (status: OrderStatus, name: TransitionName, actor: Actor) => {
    const decision = attempt(facts(status), name, actor)
    return decision.isAllowed || decision.because === 'guard' ? 'decided' : decision.because
  }
  const expected = (status: OrderStatus, name: TransitionName, actor: Actor) => {
    const mine = rules.filter((rule) => rule.name === name && rule.from.includes(status))
    if (mine.length === 0) return 'status'
    return mine.some((rule) => rule.actors.includes(actor)) ? 'decided' : 'actor'
  }

  test.each(orderStatuses)('%s', (status) => {
    const cells = names.flatMap((name) => actors.map((actor) => ({ name, actor })))
    const wrong = cells.filter(
      ({ name, actor }) => outcome(status, name, actor) !== expected(status, name, actor),
    )
    expect(wrong).toEqual([])
    expect(cells.length).toBe(names.length * actors.length)
  })
})

describe('who may do what, when', () => {
  const target = (order: OrderFacts, name: TransitionName, actor: Actor) => {
    const decision = attempt(order, name, actor)
    return decision.isAllowed ? decision.to : decision.because
  }

  test('a paid order goes where its service asks: requirements, acceptance, or straight to work', () => {
    expect(
      target(facts('awaiting_payment', { asksRequirements: true }), 'confirm_payment', 'provider'),
    ).toBe('awaiting_requirements')
    expect(target(facts('awaiting_payment'), 'confirm_payment', 'provider')).toBe(
      'awaiting_acceptance',
    )
    expect(
      target(facts('awaiting_payment', { autoAccepts: true }), 'confirm_payment', 'provider'),
    ).toBe('in_progress')
  })

  test('nobody but a verified provider confirms a payment', () => {
    const people = actors.filter((actor) => actor !== 'provider')
    const order = facts('awaiting_payment')
    expect(people.map((actor) => target(order, 'confirm_payment', actor))).toEqual(
      people.map(() => 'actor'),
    )
  })

  test('a timer that did not run out moves nothing, one that did moves once', () => {
    const early = facts('delivered', { timerAt: new Date(now.getTime() + 1) })
    expect(target(early, 'complete_automatically', 'system')).toBe('guard')
    expect(target(facts('delivered', { timerAt: now }), 'complete_automatically', 'system')).toBe(
      'completed',
    )
    expect(target(facts('completed', { timerAt: now }), 'complete_automatically', 'system')).toBe(
      'status',
    )
  })

  test('a delivery without a file or a message is no delivery', () => {
    const decision = attempt(facts('in_progress'), 'deliver', 'seller', {})
    expect(decision).toEqual({ isAllowed: false, because: 'guard' })
  })

  test('revisions stop at the quota of the package, and unlimited means unlimited', () => {
    const used = { revisionsUsed: 1, revisionsAllowed: 1 }
    expect(target(facts('delivered', used), 'request_revision', 'customer')).toBe('guard')
    expect(
      target(
        facts('delivered', { ...used, revisionsAllowed: null }),
        'request_revision',
        'customer',
      ),
    ).toBe('revision_requested')
  })

  test('a late order is cancelled by its customer only a day after its due date', () => {
    expect(target(facts('in_progress', { dueAt: hours(-23) }), 'cancel_overdue', 'customer')).toBe(
      'guard',
    )
    expect(target(facts('in_progress', { dueAt: hours(-24) }), 'cancel_overdue', 'customer')).toBe(
      'cancelled',
    )
    expect(target(facts('in_progress', { dueAt: hours(-24) }), 'cancel_overdue', 'seller')).toBe(
      'actor',
    )
  })

  test('only the other side accepts a proposed cancellation', () => {
    const order = facts('in_progress', {
      proposal: { by: 'seller', endsAt: hours(1), isFull: true },
    })
    expect(target(order, 'accept_cancellation', 'seller')).toBe('guard')
    expect(target(order, 'accept_cancellation', 'customer')).toBe('cancelled')
  })

  test('silence on a proposal cancels undelivered work and disputes delivered work', () => {
    const proposal = { by: 'seller', endsAt: hours(-1), isFull: true } as const
    expect(target(facts('in_progress', { proposal }), 'lapse_cancellation', 'system')).toBe(
      'cancelled',
    )
    expect(
      target(facts('delivered', { proposal, hasDelivery: true }), 'lapse_cancellation', 'system'),
    ).toBe('disputed')
  })

  test('a completed order is disputed only while its earning clears', () => {
    const clearing = facts('completed', { earningStatus: 'pending' })
    expect(target(clearing, 'open_dispute', 'customer')).toBe('disputed')
    const cleared = facts('completed', { earningStatus: 'available' })
    expect(target(cleared, 'open_dispute', 'customer')).toBe('guard')
  })

  test('a decision moves money only when approved and final', () => {
    const dispute = {
      ...undecided,
      decision: 'split',
      isApproved: true,
      isAppealed: false,
      acceptedBy: [],
      appealEndsAt: hours(1),
    } as const
    expect(target(facts('disputed', { dispute }), 'resolve_split', 'system')).toBe('guard')
    expect(
      target(
        facts('disputed', { dispute: { ...dispute, acceptedBy: ['customer', 'seller'] } }),
        'resolve_split',
        'system',
      ),
    ).toBe('resolved_split')
    expect(
      target(
        facts('disputed', { dispute: { ...dispute, appealEndsAt: now } }),
        'resolve_split',
        'system',
      ),
    ).toBe('resolved_split')
    expect(
      target(
        facts('disputed', { dispute: { ...dispute, appealEndsAt: now, isApproved: false } }),
        'resolve_split',
        'system',
      ),
    ).toBe('guard')
    expect(
      target(
        facts('disputed', { dispute: { ...dispute, appealEndsAt: now } }),
        'resolve_refund',
        'system',
      ),
    ).toBe('guard')
  })

  test('an order is reviewed once per side, within the window', () => {
    const done = facts('completed', { finishedAt: hours(-24) })
    expect(target(done, 'review', 'customer')).toBe('completed')
    expect(target({ ...done, reviewedBy: ['customer'] }, 'review', 'customer')).toBe('guard')
    expect(target({ ...done, reviewedBy: ['customer'] }, 'review', 'seller')).toBe('completed')
    expect(target({ ...done, finishedAt: hours(-15 * 24) }, 'review', 'customer')).toBe('guard')
  })

  test('entering a status arms its timer, leaving disarms it, an act leaves it alone', () => {
    expect(attempt(facts('in_progress'), 'deliver', 'seller')).toMatchObject({
      timer: { transition: 'complete_automatically', at: hours(7 * 24) },
    })
    expect(attempt(facts('delivered'), 'accept_delivery', 'customer')).toMatchObject({
      timer: null,
    })
    expect(attempt(facts('delivered'), 'propose_cancellation', 'customer')).toMatchObject({
      timer: undefined,
    })
    const overdue = attempt(
      facts('revision_requested', { timerAt: now }),
      'remind_revision',
      'system',
    )
    expect(overdue).toMatchObject({ timer: null })
    expect(timerOf('in_progress', now, defaultDurations)).toBeNull()
  })

  test('card payments wait 15 minutes, mobile money an hour', () => {
    expect(paymentWindowMs('card', defaultDurations)).toBe(900_000)
    expect(paymentWindowMs('mobile_money', defaultDurations)).toBe(3_600_000)
  })

  test('the buttons of a delivered order', () => {
    const order = facts('delivered', { hasDelivery: true })
    const shown = (actor: Actor) =>
      possibleTransitions({ order, actor, now, durations: defaultDurations })
    expect(shown('customer')).toEqual([
      'request_revision',
      'extend_review_window',
      'accept_delivery',
      'propose_cancellation',
      'open_dispute',
    ])
    expect(shown('seller')).toEqual(['propose_cancellation', 'open_dispute'])
    expect(shown('provider')).toEqual(['pay_revision', 'charge_back'])
  })
})
