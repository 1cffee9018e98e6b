import { dayAfter } from './days'

const longestDays = 366

/** The field that keeps a vacation from being taken, and why; null when nothing does. */
export const vacationProblem = ({
  firstDay,
  lastDay,
  today,
}: {
  firstDay: string
  lastDay: string | null
  /** Where the seller lives. */
  today: string
}): Record<string, string> | null => {
  if (firstDay > dayAfter(today, longestDays)) return { firstDay: 'dayTooFar' }
  if (lastDay === null) return null
  if (lastDay < firstDay) return { lastDay: 'dayOrder' }
  if (lastDay < today) return { lastDay: 'dayPast' }
  return lastDay > dayAfter(firstDay, longestDays) ? { lastDay: 'dayTooFar' } : null
}
