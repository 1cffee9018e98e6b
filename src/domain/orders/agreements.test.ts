import { describe, expect, test } from 'vitest'
import type { OrderStatus } from '../../contracts/orders'
import type { DisputeFacts, OrderFacts } from './guards'
import { defaultDurations, durationsFrom, timerSettings } from './timer-settings'
import { possibleTransitions, transition } from './transition'
import type { Actor } from './transition-rule'
import type { TransitionName } from './transitions'

const now = new Date('2026-03-01T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

const facts = (status: OrderStatus, rest: Partial<OrderFacts> = {}): OrderFacts => ({
  status,
  earningStatus: status === 'disputed' ? 'frozen' : 'held',
  asksRequirements: false,
  autoAccepts: false,
  timerAt: hours(24),
  armedTimer: null,
  dueAt: hours(48),
  deliveredAt: hours(-24),
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

const dispute = (rest: Partial<DisputeFacts> = {}): OrderFacts =>
  facts('disputed', {
    dispute: {
      awaitsAnswerOf: ['seller'],
      answerDueAt: hours(72),
      escalateAt: hours(300),
      decision: null,
      isApproved: false,
      isAppealed: false,
      acceptedBy: [],
      appealEndsAt: null,
      ...rest,
    },
  })

type Act = Parameters<typeof transition>[0]['act']
const attempt = (order: OrderFacts, name: TransitionName, actor: Actor, act?: Act) =>
  transition({
    order,
    transition: name,
    actor,
    now,
    durations: defaultDurations,
    act: { hasContent: true, hasReason: true, ...act },
  })
const target = (order: OrderFacts, name: TransitionName, actor: Actor, act?: Act) => {
  const decision = attempt(order, name, actor, act)
  return decision.isAllowed ? decision.to : decision.because
}
const effect = (order: OrderFacts, name: TransitionName, actor: Actor) => {
  const decision = attempt(order, name, actor)
  return decision.isAllowed ? `${decision.to} ${decision.rule.money}` : decision.because
}
const timer = (order: OrderFacts, name: TransitionName, actor: Actor, act?: Act) => {
  const decision = attempt(order, name, actor, act)
  return decision.isAllowed ? decision.timer : decision.because
}

describe('proposals to cancel', () => {
  const proposed = (by: 'customer' | 'seller', isFull: boolean, endsIn = 1) =>
    facts('in_progress', { proposal: { by, endsAt: hours(endsIn), isFull } })

  test('a full one gives everything back, a part leaves the seller the rest', () => {
    expect(effect(proposed('seller', true), 'accept_cancellation', 'customer')).toBe(
      'cancelled full_refund',
    )
    expect(effect(proposed('seller', false), 'accept_cancellation', 'customer')).toBe(
      'cancelled agreed_refund',
    )
  })

  test('silence never costs the customer what they did not offer', () => {
    expect(effect(proposed('seller', false, -1), 'lapse_cancellation', 'system')).toBe(
      'cancelled full_refund',
    )
    expect(effect(proposed('customer', false, -1), 'lapse_cancellation', 'system')).toBe(
      'cancelled agreed_refund',
    )
    expect(effect(proposed('customer', false, 1), 'lapse_cancellation', 'system')).toBe('guard')
  })

  test('an answer after the end is none', () => {
    expect(target(proposed('seller', true, -1), 'accept_cancellation', 'customer')).toBe('guard')
    expect(target(proposed('seller', true, -1), 'decline_cancellation', 'customer')).toBe('guard')
  })
})

describe('automatic completion', () => {
  const armed = {
    transition: 'complete_automatically',
    at: hours(24),
    pausedAt: null,
  } as const
  const delivered = facts('delivered', { hasDelivery: true, armedTimer: armed })

  test('stands still from the proposal on', () => {
    expect(timer(delivered, 'propose_cancellation', 'seller')).toEqual({ ...armed, pausedAt: now })
  })

  test('goes on with what was left', () => {
    const paused = facts('delivered', {
      hasDelivery: true,
      timerAt: null,
      armedTimer: { ...armed, pausedAt: hours(-10) },
      proposal: { by: 'seller', endsAt: hours(1), isFull: true },
    })
    expect(timer(paused, 'decline_cancellation', 'customer')).toEqual({ ...armed, at: hours(34) })
    expect(target(paused, 'complete_automatically', 'system')).toBe('guard')
    expect(target(paused, 'request_revision', 'customer')).toBe('revision_requested')
  })

  test('does not fire while something is open, whatever its timer says', () => {
    const open = { proposal: { by: 'seller', endsAt: hours(1), isFull: true } } as const
    expect(
      target(facts('delivered', { timerAt: now, ...open }), 'complete_automatically', 'system'),
    ).toBe('guard')
    expect(
      target(
        facts('delivered', { timerAt: now, extension: { endsAt: hours(1) } }),
        'complete_automatically',
        'system',
      ),
    ).toBe('guard')
  })

  test('of a delivery during a proposal is armed standing still', () => {
    const order = facts('in_progress', {
      proposal: { by: 'customer', endsAt: hours(1), isFull: true },
    })
    expect(timer(order, 'deliver', 'seller')).toMatchObject({
      transition: 'complete_automatically',
      pausedAt: now,
    })
  })

  test('is put off once, counted from the last delivery', () => {
    expect(timer(delivered, 'extend_review_window', 'customer')).toMatchObject({
      at: hours(-24 + 14 * 24),
    })
  })
})

describe('disputes', () => {
  test('nobody is judged before they could speak', () => {
    expect(target(dispute(), 'decide_dispute', 'staff')).toBe('guard')
    expect(target(dispute({ answerDueAt: now }), 'decide_dispute', 'staff')).toBe('disputed')
    expect(target(dispute({ awaitsAnswerOf: [] }), 'decide_dispute', 'staff')).toBe('disputed')
    expect(target(dispute(), 'reopen', 'staff')).toBe('in_progress')
  })

  test('who was asked answers once, who was not adds statements', () => {
    expect(target(dispute(), 'answer_dispute', 'seller')).toBe('disputed')
    expect(target(dispute(), 'answer_dispute', 'customer')).toBe('guard')
    expect(target(dispute(), 'add_statement', 'customer')).toBe('disputed')
    expect(target(dispute(), 'add_statement', 'seller')).toBe('guard')
  })

  test('above the limit a decision is told to nobody and arms nothing', () => {
    const heard = dispute({ awaitsAnswerOf: [] })
    const act = { outcome: 'split', needsApproval: true } as const
    const decision = attempt(heard, 'decide_dispute', 'staff', act)
    expect(decision).toMatchObject({ timer: undefined, rule: { notify: ['staff'] } })
    expect(timer(heard, 'decide_dispute', 'staff', { ...act, needsApproval: false })).toEqual({
      transition: 'resolve_split',
      at: hours(72),
      pausedAt: null,
    })
    const waiting = dispute({ awaitsAnswerOf: [], decision: 'split' })
    expect(timer(waiting, 'approve_decision', 'staff')).toMatchObject({
      transition: 'resolve_split',
      at: hours(72),
    })
    expect(target(waiting, 'appeal_decision', 'customer')).toBe('guard')
    expect(target(waiting, 'resolve_split', 'system')).toBe('guard')
    expect(target(waiting, 'decide_dispute', 'staff')).toBe('guard')
  })

  test('one appeal: the second decision is carried out at once', () => {
    const told = { decision: 'release', isApproved: true, appealEndsAt: hours(10) } as const
    expect(timer(dispute(told), 'appeal_decision', 'customer')).toEqual({
      transition: 'escalate_dispute',
      at: hours(300),
      pausedAt: null,
    })
    expect(timer(dispute({ ...told, escalateAt: null }), 'appeal_decision', 'seller')).toBeNull()
    expect(target(dispute({ ...told, isAppealed: true }), 'appeal_decision', 'customer')).toBe(
      'guard',
    )
    expect(
      target(dispute({ ...told, acceptedBy: ['customer'] }), 'appeal_decision', 'customer'),
    ).toBe('guard')
    const again = dispute({ awaitsAnswerOf: [], isAppealed: true })
    expect(timer(again, 'decide_dispute', 'staff', { outcome: 'refund' })).toMatchObject({
      transition: 'resolve_refund',
      at: now,
    })
  })

  test('the second acceptance makes a decision final now, the first changes nothing', () => {
    const told = { decision: 'refund', isApproved: true, appealEndsAt: hours(10) } as const
    expect(timer(dispute(told), 'accept_decision', 'customer')).toBeUndefined()
    expect(
      timer(dispute({ ...told, acceptedBy: ['customer'] }), 'accept_decision', 'seller'),
    ).toMatchObject({ transition: 'resolve_refund', at: now })
  })

  test('money that was released already cannot be worked for again', () => {
    const cleared = { ...dispute(), hasHeldMoney: false }
    expect(target(cleared, 'reopen', 'staff')).toBe('guard')
  })

  test('the buttons of both sides and of nobody else', () => {
    const shown = (order: OrderFacts, actor: Actor) =>
      possibleTransitions({ order, actor, now, durations: defaultDurations })
    expect(shown(dispute(), 'seller')).toEqual(['answer_dispute'])
    expect(shown(dispute(), 'customer')).toEqual(['add_statement'])
    expect(
      shown(dispute({ decision: 'split', isApproved: true, appealEndsAt: hours(1) }), 'seller'),
    ).toEqual(['accept_decision', 'appeal_decision'])
    expect(shown(dispute(), 'system')).toEqual([])
  })
})

describe('later due dates', () => {
  test('are asked for by the seller while the work is under way, and answered in time', () => {
    expect(target(facts('in_progress'), 'propose_extension', 'seller')).toBe('in_progress')
    expect(target(facts('delivered'), 'propose_extension', 'seller')).toBe('status')
    const asked = facts('in_progress', { extension: { endsAt: hours(1) } })
    expect(target(asked, 'propose_extension', 'seller')).toBe('guard')
    expect(target(asked, 'accept_extension', 'seller')).toBe('actor')
    expect(target(asked, 'accept_extension', 'customer')).toBe('in_progress')
    const late = facts('in_progress', { extension: { endsAt: now } })
    expect(target(late, 'accept_extension', 'customer')).toBe('guard')
    expect(target(late, 'lapse_extension', 'system')).toBe('in_progress')
  })
})

describe('the settings of timers', () => {
  test('every duration has one setting within its bounds, and an empty one keeps its default', () => {
    const named = Object.values(timerSettings).map(({ duration }) => duration)
    expect(new Set(named).size).toBe(named.length)
    expect(Object.keys(defaultDurations).sort()).toEqual([...named].sort())
    const outside = Object.values(timerSettings).filter(
      ({ standard, min, max }) => standard < min || standard > max,
    )
    expect(outside).toEqual([])
    expect(durationsFrom({ acceptanceHours: 6, reviewWindowDays: null })).toEqual({
      ...defaultDurations,
      acceptanceMs: 6 * 3_600_000,
    })
  })
})
