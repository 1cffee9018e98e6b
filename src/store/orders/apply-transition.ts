import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OrderStatus, RequirementAnswer } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import type { ActFacts } from '../../domain/orders/guards'
import { requirementReminderMs, type TimerDurations } from '../../domain/orders/timers'
import { transition as decide, type Decision } from '../../domain/orders/transition'
import type { Actor } from '../../domain/orders/transition-rule'
import type { TransitionName } from '../../domain/orders/transitions'
import { appendEvent } from '../events'
import { enqueueJob, removeJob } from '../jobs'
import { orderTimerKey } from './insert-order'
import { moveMoney } from './move-money'
import { orderFacts } from './order-facts'
import { readOrder, type OrderRecord } from './order-record'

export type OrderActor = { kind: Actor; id: string | null }

export type ApplyTransition = {
  orderId: string
  transition: TransitionName
  actor: OrderActor
  now: Date
  durations: TimerDurations
  act?: Partial<Omit<ActFacts, 'by'>>
  /** Kept in the history: a reason, a delivery's number. Never secrets. */
  details?: Record<string, string | number | boolean | null>
  patch?: { answers?: RequirementAnswer[]; cancellationReason?: string }
  /** For partial refunds: how much goes back to the customer. */
  refundMinor?: number
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
  const order = await readOrder(tx, input.orderId, { lock: true })
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
  const timer = timerAfter(order, decision, input)
  await announce(tx, input)
  await compareAndSet(tx, { order, decision, timer, input })
  const sequence = await lastSequence(tx, order.id)
  await moveMoney(tx, { ...input, effect: decision.rule.money, order })
  await armTimers(tx, { order, decision, timer, now: input.now })
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

/** The customer's one extension moves the armed timer; everything else follows the table. */
const timerAfter = (order: OrderRecord, decision: Allowed, input: ApplyTransition): Timer => {
  if (input.transition !== 'extend_review_window') return decision.timer
  const since = order.deliveredAt ?? input.now
  return {
    transition: 'complete_automatically',
    at: new Date(since.getTime() + input.durations.autoCompleteExtendedMs),
  }
}

/** Names the transition to the database's own guard, for the next update of this order only. */
const announce = async (tx: Tx, { orderId, transition, actor, details, now }: ApplyTransition) => {
  const change = {
    orderId,
    transition,
    actorKind: actor.kind,
    actorId: actor.id,
    details: details ?? {},
    at: now.toISOString(),
  }
  await tx.execute(sql`select set_config('core.transition', ${JSON.stringify(change)}, true)`)
}

type Change = { order: OrderRecord; decision: Allowed; timer: Timer; input: ApplyTransition }

const compareAndSet = async (tx: Tx, { order, decision, timer, input }: Change): Promise<void> => {
  const now = input.now.toISOString()
  const moved = decision.to !== decision.from
  const enters = (status: OrderStatus) => moved && decision.to === status
  const starts = enters('in_progress') && order.startedAt === null
  const dueAt = new Date(input.now.getTime() + order.deliveryDays * 86_400_000).toISOString()
  const finishes = moved && decision.to.startsWith('resolved_')
  const earning =
    decision.rule.earning === 'unchanged' ? order.earningStatus : decision.rule.earning
  const { rows } = await tx.execute(sql`
    update orders set status = ${decision.to}, earning_status = ${earning},
      timer_transition = case when ${timer === undefined} then timer_transition
        else ${timer?.transition ?? null} end,
      timer_at = case when ${timer === undefined} then timer_at
        else ${timer?.at.toISOString() ?? null}::timestamptz end,
      paid_at = case when ${decision.rule.money === 'capture'} then ${now}::timestamptz
        else paid_at end,
      started_at = case when ${starts} then ${now}::timestamptz else started_at end,
      due_at = case when ${starts} then ${dueAt}::timestamptz else due_at end,
      delivered_at = case when ${enters('delivered')} then ${now}::timestamptz
        else delivered_at end,
      completed_at = case when ${enters('completed') || finishes} then ${now}::timestamptz
        else completed_at end,
      cancelled_at = case when ${enters('cancelled') || enters('expired')}
        then ${now}::timestamptz else cancelled_at end,
      revisions_used = revisions_used + ${enters('revision_requested') ? 1 : 0},
      answers = coalesce(
        ${input.patch?.answers === undefined ? null : JSON.stringify(input.patch.answers)}::jsonb,
        answers),
      cancellation_reason = coalesce(${input.patch?.cancellationReason ?? null},
        cancellation_reason),
      updated_at = ${now}::timestamptz
    where id = ${order.id} and status = ${decision.from}
    returning id`)
  if (rows.length === 0) throw new AppError('request/conflict')
}

const lastSequence = async (tx: Tx, orderId: string): Promise<number> => {
  const { rows } = await tx.execute<{ sequence: number }>(sql`
    select max(sequence) as sequence from core.order_history where order_id = ${orderId}`)
  return rows[0]?.sequence ?? 0
}

const armTimers = async (
  tx: Tx,
  { order, decision, timer, now }: Pick<Change, 'order' | 'decision' | 'timer'> & { now: Date },
): Promise<void> => {
  if (timer === undefined) return
  if (timer === null) {
    await removeJob(tx, orderTimerKey(order.id))
  } else {
    await enqueueJob(tx, {
      task: 'order_timer',
      payload: { orderId: order.id, transition: timer.transition },
      runAt: timer.at,
      jobKey: orderTimerKey(order.id),
    })
  }
  if (decision.to !== 'awaiting_requirements') return
  for (const delay of requirementReminderMs) {
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
