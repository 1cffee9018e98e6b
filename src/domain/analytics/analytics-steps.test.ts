import { expect, test } from 'vitest'
import { analyticsSteps } from './analytics-steps'

test('a week ends today and is compared with the week before', () => {
  const { starts, before } = analyticsSteps('week', '2026-12-03')
  expect([starts.length, starts[0], starts.at(-1), before]).toEqual([
    7,
    '2026-11-27',
    '2026-12-03',
    '2026-11-20',
  ])
})

test('a quarter has thirteen weeks, a year twelve calendar months', () => {
  const quarter = analyticsSteps('quarter', '2026-12-03')
  expect([quarter.starts.length, quarter.starts.at(-1), quarter.before]).toEqual([
    13,
    '2026-11-27',
    '2026-06-05',
  ])
  const year = analyticsSteps('year', '2026-03-31')
  expect([year.starts.length, year.starts[0], year.starts.at(-1), year.before]).toEqual([
    12,
    '2025-04-01',
    '2026-03-01',
    '2024-04-01',
  ])
})
