const dayMs = 86_400_000

/** A day as a date field writes it, `2026-11-23`; the market's time is UTC. */
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

const dayIn = (value: string | string[] | undefined): Date | null => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return null
  const moment = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

export type Period = {
  /** Null: until now. */
  at: Date | null
  atDay: string
  from: Date
  to: Date
  days: { from: string; to: string }
}

/**
 * What the page is asked to show: `at` is a whole day; the statement's period is this month unless
 * `from` and `to` (excluded) say otherwise. Nonsense is ignored.
 */
export const periodOf = (
  searchParams: Record<string, string | string[] | undefined>,
  now: Date,
): Period => {
  const day = dayIn(searchParams.at)
  const monthStart = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
  const from = dayIn(searchParams.from) ?? monthStart
  const wanted = dayIn(searchParams.to)
  const tomorrow = new Date(Date.parse(dayOf(now)) + dayMs)
  const to = wanted !== null && wanted > from ? wanted : tomorrow
  return {
    // The last instant of the day that was asked for.
    at: day === null ? null : new Date(day.getTime() + dayMs - 1),
    atDay: day === null ? dayOf(now) : dayOf(day),
    from,
    to,
    days: { from: dayOf(from), to: dayOf(to) },
  }
}
