import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OrderStatus, RequirementAnswer } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import type { ActFacts } from '../../domain/orders/guards'
import type { TimerDurations } from '../../domain/orders/timers'
import { transition as decide, type Decision } from '../../domain/orders/transition'
import type { Actor } from '../../domain/orders/transition-rule'
import type { TransitionName } from '../../domain/orders/transitions'
import type { DisputeOpening } from '../disputes/open-dispute'
import { appendEvent } from '../events'
import { enqueueJob, removeJob } from '../jobs'
import { followTransition } from './follow-transition'
import { orderTimerKey } from './order-timer-key'
import { moveMoney } from './move-money'
import { orderFacts } from './order-facts'
import { readOrder, type OrderRecord } from './order-record'
import { daysOfWork, earningAfter } from './slice-effects'

export type OrderActor = { kind: Actor; id: string | null }

export type ApplyTransition = {
  orderId: string
  /** The order as this transaction locked and read it, unchanged since: it is not read again. */
  locked?: OrderRecord
  transition: TransitionName
  actor: OrderActor
  now: Date
  durations: TimerDurations
  act?: Partial<Omit<ActFacts, 'by'>>
  /** Kept in the history: a reason, a delivery's number. Never secrets. */
  details?: Record<string, string | number | boolean | null>
  patch?: { answers?: RequirementAnswer[]; cancellationReason?: string; dueAt?: Date }
  /** For a transition that opens a dispute. */
  opening?: DisputeOpening
  /** For `pay_revision`: which supplement was paid. */
  supplementId?: string
}

export type AppliedTransition = {
  /** The order as it was, locked by this transaction. */
  order: OrderRecord
  from: OrderStatus
  to: OrderStatus
  /** Position in the order's history; unique per order. */
  sequence: number
}

/**
 * The one way in which an order changes: decides by the table, moves the status by
 * compare-and-set, posts the money, re-arms the timer and appends history and events, all in the
 * caller's transaction. Throws `order/not-found`, `order/illegal-transition` (status or guard) and
 * `request/forbidden` (actor); nothing is written then.
 */
export const applyTransition = async (
  tx: Tx,
  input: ApplyTransition,
): Promise<AppliedTransition> => {
  const order = input.locked ?? (await readOrder(tx, input.orderId, { lock: true }))
  if (order === null) throw new AppError('order/not-found')
  const decision = decide({
    order: orderFacts(order),
    transition: input.transition,
    actor: input.actor.kind,
    now: input.now,
    durations: input.durations,
    act: input.act,
  })
  if (!decision.isAllowed) throw refusal(order, input, decision)
  const { timer } = decision
  const sequence = await compareAndSet(tx, { order, decision, timer, input })
  const refundMinor = partialRefund(order, decision)
  await moveMoney(tx, { ...input, effect: decision.rule.money, order, refundMinor })
  await armTimers(tx, { order, decision, timer, input })
  await followTransition(tx, {
    ...input,
    order,
    from: decision.from,
    to: decision.to,
    opening: input.opening,
  })
  await tell(tx, { order, decision, sequence, input })
  return { order, from: decision.from, to: decision.to, sequence }
}

type Allowed = Extract<Decision, { isAllowed: true }>
type Timer = Allowed['timer']

const refusal = (
  order: OrderRecord,
  input: ApplyTransition,
  { because }: Extract<Decision, { isAllowed: false }>,
): AppError =>
  because === 'actor'
    ? new AppError('request/forbidden')
    : new AppError('order/illegal-transition', {
        status: order.status,
        transition: input.transition,
        because,
      })

/** How much goes back when it is not everything: what was proposed, or what staff decided. */
const partialRefund = (order: OrderRecord, { rule }: Allowed): number | undefined => {
  if (rule.money === 'agreed_refund') return order.proposal?.refundMinor
  return rule.money === 'split' ? order.dispute?.decision?.refundMinor : undefined
}

/** The transition as the database's own guard reads it, for the next update of this order only. */
const announcement = ({ orderId, transition, actor, details, now }: ApplyTransition): string =>
  JSON.stringify({
    orderId,
    transition,
    actorKind: actor.kind,
    actorId: actor.id,
    details: details ?? {},
    at: now.toISOString(),
  })

type Change = { order: OrderRecord; decision: Allowed; timer: Timer; input: ApplyTransition }

/** Moves the order and returns its new position in the history, which the guard has written. */
const compareAndSet = async (
  tx: Tx,
  { order, decision, timer, input }: Change,
): Promise<number> => {
  const now = input.now.toISOString()
  const isMove = decision.to !== decision.from
  const enters = (status: OrderStatus) => isMove && decision.to === status
  const starts = enters('in_progress') && order.startedAt === null
  const dueAt = dueAfter(order, decision, input)?.toISOString() ?? null
  const finishes = isMove && decision.to.startsWith('resolved_')
  const ends = enters('cancelled') || enters('expired')
  const earning = earningAfter(order, decision.rule)
  const { rows } = await tx.execute<{ sequence: number }>(sql`
    with announced as materialized (
      select set_config('core.transition', ${announcement(input)}, true))
    update orders set status = ${decision.to}, earning_status = ${earning},
      timer_transition = case when ${timer === undefined} then timer_transition
        else ${timer?.transition ?? null} end,
      timer_at = case when ${timer === undefined} then timer_at
        else ${timer?.at.toISOString() ?? null}::timestamptz end,
      timer_paused_at = case when ${timer === undefined} then timer_paused_at
        else ${timer?.pausedAt?.toISOString() ?? null}::timestamptz end,
      paid_at = case when ${decision.rule.money === 'capture'} then ${now}::timestamptz
        else paid_at end,
      started_at = case when ${starts} then ${now}::timestamptz else started_at end,
      due_at = coalesce(${dueAt}::timestamptz, due_at),
      delivered_at = case when ${enters('delivered')} then ${now}::timestamptz
        else delivered_at end,
      completed_at = case when ${enters('completed') || finishes} then ${now}::timestamptz
        else completed_at end,
      cancelled_at = case when ${ends}
        then ${now}::timestamptz else cancelled_at end,
      revisions_used = revisions_used + ${enters('revision_requested') ? 1 : 0},
      revisions_allowed = revisions_allowed + ${input.transition === 'pay_revision' ? 1 : 0},
      answers = coalesce(
        ${input.patch?.answers === undefined ? null : JSON.stringify(input.patch.answers)}::jsonb,
        answers),
      cancellation_reason = coalesce(${ends ? (input.patch?.cancellationReason ?? null) : null},
        cancellation_reason),
      updated_at = ${now}::timestamptz
    from announced
    where id = ${order.id} and status = ${decision.from}
    returning ${nextSequence} as sequence`)
  const [moved] = rows
  if (moved === undefined) throw new AppError('request/conflict')
  return moved.sequence
}

/** A statement does not see the row that a guard appends while it runs: its number is one more. */
const nextSequence = sql`(select coalesce(max(h.sequence), 0) + 1 from core.order_history h
  where h.order_id = orders.id)`

/** A new due date: when the work starts, when a later one was agreed, when it is reopened. */
const dueAfter = (order: OrderRecord, { from, to, rule }: Allowed, input: ApplyTransition) => {
  if (rule.name === 'accept_extension') return order.extension?.dueAt ?? null
  if (from === to || to !== 'in_progress') return null
  const whole = new Date(input.now.getTime() + daysOfWork(order, rule) * 86_400_000)
  const begins = order.startedAt === null || rule.money === 'release_slice'
  if (begins) return input.patch?.dueAt ?? whole
  return input.patch?.dueAt ?? (from === 'disputed' ? thawedDue(order, input.now) : null)
}

/** The dispute took no time from the seller: what was left when it began is left now, a day at least. */
const thawedDue = ({ dueAt, dispute }: OrderRecord, now: Date): Date => {
  const leftMs = (dueAt?.getTime() ?? 0) - (dispute?.openedAt.getTime() ?? 0)
  return new Date(now.getTime() + Math.max(leftMs, 86_400_000))
}

const armTimers = async (
  tx: Tx,
  { order, decision, timer, input: { now, durations } }: Change,
): Promise<void> => {
  if (timer === undefined) return
  if (timer === null || timer.pausedAt !== null) {
    await removeJob(tx, orderTimerKey(order.id))
  } else {
    await enqueueJob(tx, {
      task: 'order_timer',
      payload: { orderId: order.id, transition: timer.transition },
      runAt: timer.at,
      jobKey: orderTimerKey(order.id),
    })
  }
  if (decision.to !== 'awaiting_requirements' || decision.from === decision.to) return
  const { firstReminderMs, secondReminderMs } = durations
  for (const delay of [firstReminderMs, secondReminderMs]) {
    await enqueueJob(tx, {
      task: 'order_timer',
      payload: { orderId: order.id, transition: 'remind_requirements' },
      runAt: new Date(now.getTime() + delay),
      jobKey: `order:${order.id}:reminder:${delay}`,
    })
  }
}

const tell = async (
  tx: Tx,
  {
    order,
    decision,
    sequence,
    input,
  }: Pick<Change, 'order' | 'decision' | 'input'> & { sequence: number },
): Promise<void> => {
  const { kind, id } = input.actor
  for (const topic of decision.rule.events) {
    await appendEvent(tx, {
      topic,
      subject: { kind: 'order', id: order.id },
      actor: { kind: kind === 'provider' ? 'system' : kind, id },
      dedupeKey: `${order.id}:${sequence}`,
      occurredAt: input.now,
      payload: {
        orderNumber: order.number,
        serviceTitle: order.serviceTitle,
        customerId: order.customerId,
        sellerId: order.sellerId,
        sellerUserId: order.sellerUserId,
        transition: decision.rule.name,
        from: decision.from,
        to: decision.to,
        notify: decision.rule.notify,
        ...input.details,
      },
    })
  }
}
