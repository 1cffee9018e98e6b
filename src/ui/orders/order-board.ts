import type { OrderRow, OrderStatus } from '../../contracts/orders'
import { settledStatuses } from '../../domain/orders/state-sets'
import type { OrderSide } from './orders-api'

/** What a group of orders asks of its reader, the most urgent first. */
export const boardGroups = [
  'answers',
  'late',
  'toPay',
  'revisions',
  'dueSoon',
  'new',
  'toInform',
  'toCheck',
  'toDeliver',
  'underway',
  'past',
] as const
export type BoardGroup = (typeof boardGroups)[number]

const dueSoonMs = 48 * 3_600_000

/** Where an order belongs on the board of one side. */
export function boardGroupOf(order: OrderRow, side: OrderSide, now: number): BoardGroup {
  if (order.ask !== null) return 'answers'
  if (isSettled(order.status)) return 'past'
  return (side === 'seller' ? sellerGroup(order, now) : customerGroup(order, now)) ?? 'underway'
}

function sellerGroup({ status, dueAt }: OrderRow, now: number): BoardGroup | null {
  if (status === 'revision_requested') return 'revisions'
  if (status === 'awaiting_acceptance') return 'new'
  if (status !== 'in_progress') return null
  const leftMs = dueAt === null ? Infinity : Date.parse(dueAt) - now
  if (leftMs <= 0) return 'late'
  return leftMs <= dueSoonMs ? 'dueSoon' : 'toDeliver'
}

function customerGroup({ status, dueAt }: OrderRow, now: number): BoardGroup | null {
  if (status === 'awaiting_payment') return 'toPay'
  if (status === 'awaiting_requirements') return 'toInform'
  if (status === 'delivered' || status === 'revision_refused') return 'toCheck'
  return status === 'in_progress' && dueAt !== null && Date.parse(dueAt) <= now ? 'late' : null
}

const settled: readonly OrderStatus[] = settledStatuses
const isSettled = (status: OrderStatus): boolean => settled.includes(status)

/** The moment that matters to the reader, and what happens then; null when none is near. */
export function deadlineOf(
  order: OrderRow,
  side: OrderSide,
): { kind: DeadlineKind; at: string } | null {
  if (order.ask !== null) {
    return order.ask.by === null ? null : { kind: 'answer', at: order.ask.by }
  }
  if (order.status === 'in_progress') {
    return order.dueAt === null ? null : { kind: 'due', at: order.dueAt }
  }
  const kind = timerKinds[side][order.status]
  return kind && order.nextTimer ? { kind, at: order.nextTimer.at } : null
}

export type DeadlineKind = 'answer' | 'due' | 'pay' | 'inform' | 'accept' | 'check' | 'revise'

/** Timers of a status that the reader can still meet. */
const timerKinds: Record<OrderSide, Partial<Record<OrderStatus, DeadlineKind>>> = {
  customer: {
    awaiting_payment: 'pay',
    awaiting_requirements: 'inform',
    delivered: 'check',
    revision_refused: 'check',
  },
  seller: { awaiting_acceptance: 'accept', revision_requested: 'revise' },
}
