import { dayAfter } from '../sellers/days'
import { monthAfter } from '../sellers/month'
import type { AnalyticsPeriod } from '../../contracts/analytics'

/** The first days of the steps that a period is shown in, oldest first, and where the time before it begins. */
export const analyticsSteps = (
  period: AnalyticsPeriod,
  today: string,
): { starts: string[]; before: string } => {
  if (period === 'year') {
    const first = (back: number) => `${monthAfter(today.slice(0, 7), -back)}-01`
    return { starts: range(12).map((index) => first(11 - index)), before: first(23) }
  }
  const { steps, days } = {
    week: { steps: 7, days: 1 },
    month: { steps: 30, days: 1 },
    quarter: { steps: 13, days: 7 },
  }[period]
  const all = steps * days
  return {
    starts: range(steps).map((index) => dayAfter(today, index * days + 1 - all)),
    before: dayAfter(today, 1 - 2 * all),
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)
