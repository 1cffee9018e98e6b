import { expect, test } from 'vitest'
import { dayAfter, dayIn } from './days'
import { vacationProblem } from './vacation-problem'

test.each([
  ['2026-12-24T22:30:00Z', 'Africa/Abidjan', '2026-12-24'],
  ['2026-12-24T23:30:00Z', 'Africa/Douala', '2026-12-25'],
  ['2026-12-25T02:30:00Z', 'America/Toronto', '2026-12-24'],
])('%s is a day of its own in %s', (moment, timeZone, day) => {
  expect(dayIn(new Date(moment), timeZone)).toBe(day)
})

test('days follow each other over months and leap years', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29')
})

const today = '2026-12-20'

test.each([
  { firstDay: '2026-12-24', lastDay: '2027-01-03', problem: null },
  { firstDay: '2026-12-20', lastDay: '2026-12-20', problem: null },
  // One that is running is made longer.
  { firstDay: '2026-12-01', lastDay: '2026-12-22', problem: null },
  { firstDay: '2026-12-20', lastDay: null, problem: null },
  { firstDay: '2026-12-24', lastDay: '2026-12-23', problem: { lastDay: 'dayOrder' } },
  { firstDay: '2026-12-01', lastDay: '2026-12-19', problem: { lastDay: 'dayPast' } },
  { firstDay: '2026-12-24', lastDay: '2027-12-30', problem: { lastDay: 'dayTooFar' } },
  { firstDay: '2028-01-01', lastDay: null, problem: { firstDay: 'dayTooFar' } },
])('from $firstDay to $lastDay: $problem', ({ problem, ...days }) => {
  expect(vacationProblem({ ...days, today })).toEqual(problem)
})
