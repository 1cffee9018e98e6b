import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from './allocate'

describe('allocate', () => {
  test('the parts add up to the amount, each within one unit of its exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 12 }),
        (amount, weights) => {
          const whole = weights.reduce((sum, weight) => sum + weight, 0)
          fc.pre(whole > 0)
          const parts = allocate(amount, weights)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
          parts.forEach((part, index) => {
            const exact = BigInt(amount) * BigInt(weights[index] ?? 0)
            const distance = BigInt(part) * BigInt(whole) - exact
            expect(distance < 0n ? -distance : distance).toBeLessThan(BigInt(whole))
          })
        },
      ),
      { numRuns: 10_000 },
    )
  })

  test('ties go to the earlier part, always the same way', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(5, [1, 1])).toEqual([3, 2])
  })

  test('a part without weight gets nothing', () => {
    expect(allocate(7, [0, 1, 0])).toEqual([0, 7, 0])
  })

  test('negative amounts, negative weights and no weight at all are refused', () => {
    expect(() => allocate(-1, [1])).toThrow(RangeError)
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError)
    expect(() => allocate(1, [0, 0])).toThrow(RangeError)
    expect(() => allocate(1, [])).toThrow(RangeError)
  })
})
