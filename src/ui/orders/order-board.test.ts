import { describe, expect, it } from 'vitest'
import type { OrderRow } from '../../contracts/orders'
import { boardGroupOf, deadlineOf } from './order-board'

const now = Date.parse('2026-11-23T12:00:00Z')
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
const row = (part: Partial<OrderRow>): OrderRow => ({
  id: 'o1',
  number: '2K-1',
  status: 'in_progress',
  serviceTitle: 'Un logo',
  cover: null,
  otherName: 'Awa',
  totalMinor: 1,
  sellerNetMinor: 1,
  currency: 'XOF',
  dueAt: null,
  nextTimer: null,
  ask: null,
  needsAction: false,
  placedAt: inHours(-100),
  ...part,
})

describe('the board of a seller', () => {
  it.each([
    [{ ask: { kind: 'answer_dispute', by: inHours(3) }, status: 'disputed' }, 'answers'],
    [{ dueAt: inHours(-1) }, 'late'],
    [{ dueAt: inHours(40) }, 'dueSoon'],
    [{ dueAt: inHours(80) }, 'toDeliver'],
    [{ status: 'revision_requested' }, 'revisions'],
    [{ status: 'awaiting_acceptance' }, 'new'],
    [{ status: 'delivered' }, 'underway'],
    [{ status: 'disputed' }, 'underway'],
    [{ status: 'resolved_split' }, 'past'],
  ] as const)('puts %o under %s', (part, group) => {
    expect(boardGroupOf(row(part), 'seller', now)).toBe(group)
  })
})

describe('the list of a customer', () => {
  it.each([
    [{ status: 'awaiting_payment' }, 'toPay'],
    [{ status: 'awaiting_requirements' }, 'toInform'],
    [{ status: 'revision_refused' }, 'toCheck'],
    [{ dueAt: inHours(-1) }, 'late'],
    [{ dueAt: inHours(1) }, 'underway'],
    [{ status: 'expired' }, 'past'],
  ] as const)('puts %o under %s', (part, group) => {
    expect(boardGroupOf(row(part), 'customer', now)).toBe(group)
  })
})

describe('the deadline of a row', () => {
  const timer = { transition: 'complete_automatically', at: inHours(9) }
  it('is the answer that is awaited, before anything else', () => {
    const ask = { kind: 'answer_cancellation', by: inHours(2) } as const
    const order = row({ ask, dueAt: inHours(1) })
    expect(deadlineOf(order, 'seller')).toEqual({ kind: 'answer', at: inHours(2) })
  })
  it('is told to the side that can meet it', () => {
    const order = row({ status: 'delivered', nextTimer: timer })
    expect(deadlineOf(order, 'customer')).toEqual({ kind: 'check', at: inHours(9) })
    expect(deadlineOf(order, 'seller')).toBeNull()
  })
})
