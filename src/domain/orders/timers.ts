import type { OrderStatus, PaymentMethod } from '../../contracts/orders'
import type { TransitionName } from './transitions'

/** How long each wait lasts, in milliseconds. Staff set them: see timer-settings.ts. */
export type TimerDurations = {
  cardPaymentMs: number
  mobileMoneyPaymentMs: number
  requirementsMs: number
  /** After entering awaiting_requirements: when the customer is reminded. */
  firstReminderMs: number
  secondReminderMs: number
  acceptanceMs: number
  /** How long after its due date undelivered work may be cancelled by its customer alone. */
  overdueGraceMs: number
  extensionAnswerMs: number
  autoCompleteMs: number
  /** Counted from the last delivery, like autoCompleteMs, once the customer took more time. */
  autoCompleteExtendedMs: number
  revisionAnswerMs: number
  refusalAnswerMs: number
  cancellationAnswerMs: number
  disputeAnswerMs: number
  disputeDecisionMs: number
  disputeEscalationMs: number
  appealMs: number
  reviewMs: number
  clearingNewSellerMs: number
  clearingTrustedMs: number
}

export type ArmedTimer = {
  transition: TransitionName
  at: Date
  /** Since when it stands still; what was left of it then is left when it goes on. */
  pausedAt: Date | null
}

/**
 * The one timer each status arms when it is entered: the transition that the system makes when
 * nobody acts. Leaving the status disarms it, so a dispute freezes every timer by itself.
 */
export const statusTimers: Readonly<
  Record<OrderStatus, { transition: TransitionName; duration: keyof TimerDurations } | null>
> = {
  // The payment window depends on the method: see paymentWindowMs.
  awaiting_payment: { transition: 'expire', duration: 'mobileMoneyPaymentMs' },
  expired: null,
  awaiting_requirements: { transition: 'lapse_requirements', duration: 'requirementsMs' },
  awaiting_acceptance: { transition: 'lapse_acceptance', duration: 'acceptanceMs' },
  in_progress: null,
  delivered: { transition: 'complete_automatically', duration: 'autoCompleteMs' },
  revision_requested: { transition: 'remind_revision', duration: 'revisionAnswerMs' },
  revision_refused: { transition: 'complete_automatically', duration: 'refusalAnswerMs' },
  completed: null,
  cancelled: null,
  disputed: { transition: 'escalate_dispute', duration: 'disputeEscalationMs' },
  resolved_refund: null,
  resolved_split: null,
  resolved_release: null,
  charged_back: null,
}

/** Card sheets are abandoned quickly; mobile money asks for a PIN on a phone that may be offline. */
export const paymentWindowMs = (method: PaymentMethod, durations: TimerDurations): number =>
  method === 'card' ? durations.cardPaymentMs : durations.mobileMoneyPaymentMs

/** The timer armed by entering `status` at `now`; null when the status waits for nobody. */
export const timerOf = (
  status: OrderStatus,
  now: Date,
  durations: TimerDurations,
): ArmedTimer | null => {
  const timer = statusTimers[status]
  return timer === null
    ? null
    : {
        transition: timer.transition,
        at: new Date(now.getTime() + durations[timer.duration]),
        pausedAt: null,
      }
}
