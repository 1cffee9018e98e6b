import { expect, test } from 'vitest'
import { isAwayOn, monthAfter, weeksOf } from './month'

test('months follow each other over the years', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
})

test.each([
  { month: '2026-12', weeks: 5, days: 31, first: [null, '2026-12-01'] },
  { month: '2027-02', weeks: 4, days: 28, first: ['2027-02-01', '2027-02-02'] },
  { month: '2026-08', weeks: 6, days: 31, first: [null, null] },
])('$month has $weeks weeks from Monday on', ({ month, weeks, days, first }) => {
  const found = weeksOf(month)
  expect(found).toHaveLength(weeks)
  expect(found.every((week) => week.length === 7)).toBe(true)
  expect(found.flat().filter((day) => day !== null)).toHaveLength(days)
  expect(found[0]?.slice(0, 2)).toEqual(first)
})

test('a vacation reaches from its first to its last day, or without end', () => {
  const vacation = { firstDay: '2026-12-24', lastDay: '2026-12-26' }
  const days = ['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-27']
  expect(days.map((day) => isAwayOn(day, vacation))).toEqual([false, true, true, false])
  expect(isAwayOn('2030-01-01', { ...vacation, lastDay: null })).toBe(true)
  expect(isAwayOn('2026-12-24', null)).toBe(false)
})
