import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { Moment } from '../common/moment'
import { Notice } from '../common/notice'
import { useIsPast } from '../common/use-minute'
import { deliveryShare } from './delivery-share'
import classes from './order-screen.module.css'
import { OrderStatusTag } from './order-status-tag'
import type { OrderSide } from './orders-api'
import { useAmountText } from './use-amount-text'

/** What the state of the order means for the viewer, what happens next, and by when. */
export function OrderHeadline({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const side = order.side === 'seller' ? 'seller' : 'customer'
  const names = { customer: order.customer.name, seller: order.seller.displayName }
  return (
    <div className={classes.headline}>
      <p className={classes.overline}>
        <OrderStatusTag status={order.status} side={side} />
        <span>{t('number', { number: order.number })}</span>
      </p>
      <h1 dir="auto">{t(`${side}.${order.status}.title`, names)}</h1>
      <p className={classes.lead}>
        <WhatItMeans order={order} /> <NextStep order={order} />
      </p>
      <StepUnderWay order={order} />
      <Refusal order={order} />
      <PaymentWatch order={order} />
    </div>
  )
}

/** The state in a sentence; money that went back is named to the last unit. */
function WhatItMeans({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const amount = useAmountText(order)
  const side = order.side === 'seller' ? 'seller' : 'customer'
  const names = { customer: order.customer.name, seller: order.seller.displayName }
  if (order.status === 'disputed' && order.dispute) {
    return t(`${side}.disputed.${disputePhase(order.dispute, side)}`)
  }
  if (order.status === 'cancelled' && order.refundedMinor > 0) {
    return t(`${side}.cancelled.refunded`, { ...names, amount: amount(order.refundedMinor) })
  }
  const isAbandoned = order.timeline.at(-1)?.transition === 'cancel_payment'
  if (order.status === 'expired' && isAbandoned) return t(`${side}.expired.abandoned`, names)
  if (order.status === 'completed') return t(completedText(order), names)
  return t(`${side}.${order.status}.body`, names)
}

/** What a completed order still holds for its reader. */
function completedText({ side, earningStatus, actions }: OrderView) {
  if (side === 'seller') {
    return earningStatus === 'available' ? 'seller.completed.available' : 'seller.completed.body'
  }
  return actions.includes('open_dispute')
    ? 'customer.completed.disputable'
    : 'customer.completed.body'
}

type Dispute = NonNullable<OrderView['dispute']>

/** What the dispute asks of the reader now. */
function disputePhase(dispute: Dispute, side: OrderSide) {
  const { decision } = dispute
  if (decision !== null) {
    if (decision.appealEndsAt === null) return 'final'
    return decision.acceptedBy.includes(side) ? 'accepted' : 'decided'
  }
  if (dispute.appealedBy !== null) return 'appealed'
  return dispute.awaitsAnswerOf.includes(side) && dispute.status === 'open' ? 'answer' : 'body'
}

/** Of an order in milestones: which one all of this is about. */
function StepUnderWay({ order }: { order: OrderView }) {
  const t = useTranslations('orders.milestones')
  const { step } = deliveryShare(order)
  if (step === null) return null
  return (
    <p className={classes.dimmed} dir="auto">
      {t('underWay', { position: step.position, count: step.count, title: step.title })}
    </p>
  )
}

/** Why the seller does not make the revision, to those who decide what follows. */
function Refusal({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  if (order.status !== 'revision_refused') return null
  const refusal = order.timeline.findLast(({ transition }) => transition === 'refuse_revision')
  if (!refusal?.words) return null
  return <Notice title={t('refusalReason')}>{refusal.words}</Notice>
}

/** The due date while someone works; else what happens by itself, and when. */
function NextStep({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  if (order.status === 'in_progress') return <DueDate order={order} />
  if (order.status === 'disputed') return <DisputeDate order={order} />
  if (order.clearsAt) {
    const at = order.clearsAt
    return <strong>{t.rich('timer.clears', { when: () => <Moment iso={at} /> })}</strong>
  }
  if (!order.nextTimer) return null
  const { transition, at } = order.nextTimer
  if (!isToldTimer(transition)) return null
  return <strong>{t.rich(`timer.${transition}`, { when: () => <Moment iso={at} /> })}</strong>
}

/** When the work is due, and from when its customer may end it alone. */
function DueDate({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const side = order.side === 'seller' ? 'seller' : 'customer'
  const { dueAt, overdueFrom, isOverdue } = order
  const isLate = useIsPast(dueAt)
  if (dueAt === null) return null
  const values = { customer: order.customer.name }
  return (
    <>
      <strong>{t.rich(isLate ? 'late' : 'due', { when: () => <Moment iso={dueAt} /> })}</strong>{' '}
      {isOverdue ? t(`timer.mayCancel.${side}`, values) : null}
      {overdueFrom && !isOverdue
        ? t.rich(`timer.overdue.${side}`, { ...values, when: () => <Moment iso={overdueFrom} /> })
        : null}
    </>
  )
}

/** Who has to speak next in a dispute; a decision says itself until when it can be appealed. */
function DisputeDate({ order: { dispute, side } }: { order: OrderView }) {
  const t = useTranslations('orders.timer')
  if (dispute === null || dispute.decision !== null) return null
  const isAwaited = dispute.awaitsAnswerOf.some((awaited) => awaited === side)
  const at = isAwaited ? dispute.answerDueAt : dispute.decisionDueAt
  const key = isAwaited ? 'answer_dispute' : 'escalate_dispute'
  return <strong>{t.rich(key, { when: () => <Moment iso={at} /> })}</strong>
}

const toldTimers = [
  'expire',
  'lapse_requirements',
  'lapse_acceptance',
  'complete_automatically',
  'remind_revision',
] as const

function isToldTimer(transition: string): transition is (typeof toldTimers)[number] {
  return toldTimers.some((told) => told === transition)
}

/** While money is on its way: what is known about it, so that nobody pays twice. */
function PaymentWatch({ order }: { order: OrderView }) {
  const t = useTranslations('orders.paymentWatch')
  if (order.status !== 'awaiting_payment' || order.side === 'seller') return null
  switch (order.paymentStatus) {
    case 'pending':
      return <Notice>{t(order.redirectUrl === null ? 'phone' : 'pending')}</Notice>
    case 'unknown':
      return <Notice>{t('unknown')}</Notice>
    case 'failed':
    case 'cancelled':
      return <Notice tone="bad">{t('failed')}</Notice>
    case 'created':
    case 'succeeded':
    case 'refund_pending':
    case 'refunded':
    case 'partially_refunded':
    case 'quarantined':
    case 'charged_back':
      return null
  }
}
