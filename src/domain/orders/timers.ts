import type { OrderStatus, PaymentMethod } from '../../contracts/orders'
import type { TransitionName } from './transitions'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long each wait lasts. Defaults below; staff change them in the settings. */
export type TimerDurations = {
  cardPaymentMs: number
  mobileMoneyPaymentMs: number
  requirementsMs: number
  acceptanceMs: number
  autoCompleteMs: number
  autoCompleteExtendedMs: number
  revisionAnswerMs: number
  refusalAnswerMs: number
  cancellationAnswerMs: number
  disputeEscalationMs: number
  appealMs: number
  reviewMs: number
  clearingNewSellerMs: number
  clearingTrustedMs: number
}

export const defaultDurations: TimerDurations = {
  cardPaymentMs: 15 * minute,
  mobileMoneyPaymentMs: 60 * minute,
  requirementsMs: 7 * day,
  acceptanceMs: 48 * hour,
  autoCompleteMs: 7 * day,
  autoCompleteExtendedMs: 14 * day,
  revisionAnswerMs: 48 * hour,
  refusalAnswerMs: 7 * day,
  cancellationAnswerMs: 48 * hour,
  disputeEscalationMs: 14 * day,
  appealMs: 72 * hour,
  reviewMs: 14 * day,
  clearingNewSellerMs: 14 * day,
  clearingTrustedMs: 7 * day,
}

/** Moments after entering awaiting_requirements at which the customer is reminded. */
export const requirementReminderMs = [24 * hour, 72 * hour] as const

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
): { transition: TransitionName; at: Date } | null => {
  const timer = statusTimers[status]
  return timer === null
    ? null
    : { transition: timer.transition, at: new Date(now.getTime() + durations[timer.duration]) }
}
