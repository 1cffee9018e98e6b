import type { AlertFrequency } from '../contracts/saved-searches'

const hourMs = 3_600_000

/**
 * What was published in the last minutes waits for the next alert: its transaction may not be over,
 * and a search server may not have heard of it.
 */
export const settlingMs = hourMs / 4

/**
 * How long an alert rests after what it has told: a few hours less than a day or a week, so that a
 * job that runs somewhat earlier than the last time does not skip one.
 */
export const restMs: Record<Exclude<AlertFrequency, 'none'>, number> = {
  daily: 20 * hourMs,
  weekly: (7 * 24 - 4) * hourMs,
}
