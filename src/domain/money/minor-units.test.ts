import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies } from '../../contracts/money'
import { exponentOf, minorPerMajor } from './currency-exponents'
import { bpsInWhole, minorUnits, shareDown, shareHalfUp, sumMinor, timesMinor } from './minor-units'

const amount = fc.integer({ min: 0, max: 10 ** 13 })
const rate = fc.integer({ min: 0, max: bpsInWhole })

describe('minor units', () => {
  test('XOF and XAF have no decimals, EUR and USD have two', () => {
    expect(currencies.map((currency) => [currency, exponentOf(currency)])).toEqual([
      ['XOF', 0],
      ['XAF', 0],
      ['EUR', 2],
      ['USD', 2],
    ])
    expect(minorPerMajor('XOF')).toBe(1)
    expect(minorPerMajor('EUR')).toBe(100)
  })

  test.each([0.5, Number.NaN, Infinity, 2 ** 53])('%s is not an amount', (value) => {
    expect(() => minorUnits(value)).toThrow(RangeError)
  })

  test('sums and products that leave the safe integers throw instead of losing units', () => {
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(() => timesMinor(2 ** 40, 2 ** 20)).toThrow(RangeError)
  })

  test('half up rounds exactly half a unit up', () => {
    expect(shareHalfUp(1, 5_000)).toBe(1)
    expect(shareHalfUp(1, 4_999)).toBe(0)
    expect(shareHalfUp(25_000, 550)).toBe(1_375)
    expect(shareHalfUp(333, 550)).toBe(18)
  })

  test('a share and the rest always make the whole', () => {
    fc.assert(
      fc.property(amount, rate, (gross, bps) => {
        for (const share of [shareHalfUp(gross, bps), shareDown(gross, bps)]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(gross)
          expect(share + (gross - share)).toBe(gross)
        }
      }),
      { numRuns: 20_000 },
    )
  })

  test('rounding is off by at most half a unit up and less than one unit down', () => {
    fc.assert(
      fc.property(amount, rate, (gross, bps) => {
        const exact = BigInt(gross) * BigInt(bps)
        const halfUp = BigInt(shareHalfUp(gross, bps)) * 10_000n
        const down = BigInt(shareDown(gross, bps)) * 10_000n
        expect(halfUp - exact).toBeLessThanOrEqual(5_000n)
        expect(exact - halfUp).toBeLessThan(5_000n)
        expect(exact - down).toBeGreaterThanOrEqual(0n)
        expect(exact - down).toBeLessThan(10_000n)
      }),
      { numRuns: 20_000 },
    )
  })

  test('a negative amount or a rate outside 0 to 100 % has no share', () => {
    expect(() => shareHalfUp(-1, 100)).toThrow(RangeError)
    expect(() => shareHalfUp(100, -1)).toThrow(RangeError)
    expect(() => shareDown(100, 10_001)).toThrow(RangeError)
  })
})
