import { dayAfter } from './days'

/** The month so many months after one: `2026-12` → `2027-01`. */
export const monthAfter = (month: string, months: number): string => {
  const first = new Date(`${month}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  return first.toISOString().slice(0, 7)
}

/** The days of a month in weeks from Monday to Sunday; null where another month has the day. */
export const weeksOf = (month: string): (string | null)[][] => {
  const first = `${month}-01`
  const daysBefore = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const weeks: (string | null)[][] = []
  for (let monday = dayAfter(first, -daysBefore); monday.slice(0, 7) <= month;) {
    const start = monday
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = dayAfter(start, index)
        return day.startsWith(month) ? day : null
      }),
    )
    monday = dayAfter(monday, 7)
  }
  return weeks
}

/** Whether a day lies in a vacation, to its last day. */
export const isAwayOn = (
  day: string,
  vacation: { firstDay: string; lastDay: string | null } | null,
): boolean =>
  vacation !== null &&
  day >= vacation.firstDay &&
  (vacation.lastDay === null || day <= vacation.lastDay)
