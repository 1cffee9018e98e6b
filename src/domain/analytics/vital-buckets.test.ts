import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketOf, endOfBucket, percentileOf, vitalMark } from './vital-buckets'

test('a bucket ends at most a tenth above what fell into it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 600_000, noNaN: true }), (value) => {
      const end = endOfBucket('lcp', bucketOf('lcp', value))
      expect(end).toBeGreaterThanOrEqual(value - 1e-6)
      expect(end).toBeLessThanOrEqual(value * 1.1 + 0.11)
    }),
  )
})

test('layout shift is told apart by thousandths of the screen', () => {
  expect(bucketOf('cls', 0)).toBe(0)
  expect(bucketOf('cls', 0.002)).toBeGreaterThan(bucketOf('cls', 0.001))
  expect(endOfBucket('cls', bucketOf('cls', 0.1))).toBeCloseTo(0.105, 1)
})

test('three quarters of the measurements do not exceed the third quartile', () => {
  const counts = [
    { bucket: 40, count: 1 },
    { bucket: 10, count: 2 },
    { bucket: 20, count: 1 },
  ]
  expect(percentileOf('lcp', counts)).toBe(endOfBucket('lcp', 20))
  expect(percentileOf('lcp', [])).toBeNull()
  expect(percentileOf('lcp', [{ bucket: 5, count: 1 }])).toBe(endOfBucket('lcp', 5))
})

test.each([
  ['lcp', 2_500, 'good'],
  ['lcp', 2_501, 'fair'],
  ['inp', 501, 'poor'],
  ['cls', 0.25, 'fair'],
] as const)('%s of %d is %s', (metric, value, mark) => {
  expect(vitalMark(metric, value)).toBe(mark)
})
