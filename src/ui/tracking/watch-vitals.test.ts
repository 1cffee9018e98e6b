import { expect, test } from 'vitest'
import { shiftBursts } from './watch-vitals'

const worstOf = (shifts: [startTime: number, value: number, hadRecentInput?: boolean][]) => {
  const add = shiftBursts()
  return shifts.map(([startTime, value, hadRecentInput = false]) =>
    add({ startTime, value, hadRecentInput } as never),
  )
}

test('shifts within a second of each other are one burst, and the worst burst counts', () => {
  expect(
    worstOf([
      [0, 0.1],
      [900, 0.2],
      [2_000, 0.25],
    ]).at(-1),
  ).toBeCloseTo(0.3)
})

test('a burst lasts five seconds at most', () => {
  const shifts = Array.from({ length: 8 }, (_, index): [number, number] => [index * 900, 0.1])
  expect(worstOf(shifts).at(-1)).toBeCloseTo(0.6)
})

test('what follows a touch is no shift that surprises', () => {
  expect(
    worstOf([
      [0, 0.1],
      [100, 0.5, true],
    ]).at(-1),
  ).toBeCloseTo(0.1)
})
