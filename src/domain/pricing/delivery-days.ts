/** How an extra changes the delivery time: express takes days away, others add some or none. */
export type TimedExtra = { extraDays: number; isExpress: boolean }

/**
 * Days from the start of the work to the delivery that a package with these extras promises, never
 * below one. The quantity does not change it: a seller who needs longer for more sells an extra.
 */
export const deliveryDaysOf = (
  chosen: { deliveryDays: number },
  extras: readonly TimedExtra[],
): number =>
  Math.max(
    1,
    extras.reduce((days, extra) => days + extra.extraDays, chosen.deliveryDays),
  )

/**
 * What is wrong with a choice of extras: two express deliveries, or one that delivers no sooner
 * than the same order without it. Null when nothing is.
 */
export const expressProblem = (
  chosen: { deliveryDays: number },
  extras: readonly TimedExtra[],
): 'several' | 'not-shorter' | null => {
  const express = extras.filter(({ isExpress }) => isExpress)
  if (express.length === 0) return null
  if (express.length > 1) return 'several'
  const usual = extras.filter(({ isExpress }) => !isExpress)
  const isShorter = deliveryDaysOf(chosen, extras) < deliveryDaysOf(chosen, usual)
  return isShorter ? null : 'not-shorter'
}
