import type { TimerDurations } from './timers'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type TimerSetting = {
  duration: keyof TimerDurations
  unitMs: number
  /** Default and bounds in that unit. */
  standard: number
  min: number
  max: number
}

/**
 * The waits that staff may set, globally and for a category: the name of each field, in which unit
 * it is typed, and the duration it becomes.
 */
export const timerSettings = {
  cardPaymentMinutes: timer('cardPaymentMs', minute, 15, [5, 1440]),
  mobileMoneyMinutes: timer('mobileMoneyPaymentMs', minute, 60, [5, 1440]),
  requirementsDays: timer('requirementsMs', day, 7, [1, 60]),
  firstReminderHours: timer('firstReminderMs', hour, 24, [1, 1440]),
  secondReminderHours: timer('secondReminderMs', hour, 72, [1, 1440]),
  acceptanceHours: timer('acceptanceMs', hour, 48, [1, 336]),
  overdueGraceHours: timer('overdueGraceMs', hour, 24, [0, 336]),
  extensionAnswerHours: timer('extensionAnswerMs', hour, 48, [1, 336]),
  autoCompleteDays: timer('autoCompleteMs', day, 7, [1, 60]),
  autoCompleteExtendedDays: timer('autoCompleteExtendedMs', day, 14, [1, 120]),
  revisionAnswerHours: timer('revisionAnswerMs', hour, 48, [1, 336]),
  refusalAnswerDays: timer('refusalAnswerMs', day, 7, [1, 60]),
  cancellationAnswerHours: timer('cancellationAnswerMs', hour, 48, [1, 336]),
  disputeAnswerHours: timer('disputeAnswerMs', hour, 72, [1, 336]),
  disputeDecisionDays: timer('disputeDecisionMs', day, 5, [1, 60]),
  disputeEscalationDays: timer('disputeEscalationMs', day, 14, [1, 90]),
  appealHours: timer('appealMs', hour, 72, [1, 336]),
  reviewWindowDays: timer('reviewMs', day, 14, [1, 90]),
  clearingNewSellerDays: timer('clearingNewSellerMs', day, 14, [0, 90]),
  clearingTrustedDays: timer('clearingTrustedMs', day, 7, [0, 90]),
} as const satisfies Record<string, TimerSetting>

export type TimerSettingName = keyof typeof timerSettings
export const timerSettingNames = Object.keys(timerSettings) as TimerSettingName[]

function timer(
  duration: keyof TimerDurations,
  unitMs: number,
  standard: number,
  [min, max]: [number, number],
): TimerSetting {
  return { duration, unitMs, standard, min, max }
}

/** The durations of an installation where staff set nothing. */
export const defaultDurations: TimerDurations = durationsFrom({})

/** Durations from what staff set; what they left empty keeps its default. */
export function durationsFrom(
  set: Partial<Record<TimerSettingName, number | null>>,
): TimerDurations {
  const entries = timerSettingNames.map((name) => {
    const { duration, unitMs, standard } = timerSettings[name]
    return [duration, (set[name] ?? standard) * unitMs] as const
  })
  // Every duration has its setting: the compiler checks the names, a test that none is missing.
  return Object.fromEntries(entries) as TimerDurations
}
