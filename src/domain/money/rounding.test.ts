import { describe, expect, test } from 'vitest'
import { dividePartialRefund, sumOfShares, type OrderMoney } from '../ledger/shares'
import { allocate } from './allocate'
import { bpsInWhole, shareDown, shareHalfUp } from './minor-units'

/** A small generator with a seed: the same 100,000 cases on every machine. */
const randomFrom = (seed: number) => {
  let state = seed
  return (max: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * max)
  }
}

const casesEach = 34_000

describe.each([
  ['no decimals (XOF)', 0],
  ['two decimals (EUR)', 2],
  ['three decimals (TND)', 3],
])('rounding with %s', (_name, decimals) => {
  const unit = 10 ** decimals
  const random = randomFrom(20_261_123 + decimals)

  test('fee + net = gross to the last unit, and the fee is within half a unit of its share', () => {
    const wrong = Array.from({ length: casesEach }, () => {
      const gross = random(2_000_000) * unit + random(unit)
      const bps = random(bpsInWhole + 1)
      const fee = shareHalfUp(gross, bps)
      const down = shareDown(gross, bps)
      const tooMuch = BigInt(fee) * 10_000n * 2n - BigInt(gross) * BigInt(bps) * 2n
      const isRight =
        fee >= 0 &&
        gross - fee >= 0 &&
        tooMuch <= 10_000n &&
        tooMuch >= -10_000n &&
        fee - down >= 0 &&
        fee - down <= 1
      return isRight ? '' : `${gross} at ${bps}: ${fee}, rounded down ${down}`
    }).filter((found) => found !== '')
    expect(wrong).toEqual([])
  })

  test('parts by weight add up, each within one unit of its exact share', () => {
    for (let number = 0; number < casesEach / 10; number += 1) {
      const amount = random(2_000_000) * unit + random(unit)
      const weights = Array.from({ length: 2 + random(9) }, () => random(1_000_000) + 1)
      const parts = allocate(amount, weights)
      const whole = weights.reduce((sum, weight) => sum + weight, 0)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
      const isFair = parts.every(
        (part, index) => Math.abs(part - (amount * (weights[index] ?? 0)) / whole) < 1.001,
      )
      expect(isFair).toBe(true)
    }
  })

  test('a partial refund leaves nobody more than they had, and nothing over', () => {
    for (let number = 0; number < casesEach / 10; number += 1) {
      const order: OrderMoney = {
        orderId: 'o',
        sellerId: 's',
        currency: 'XOF',
        sellerNetMinor: random(1_000_000) * unit + 1,
        commissionMinor: random(100_000) * unit,
        serviceFeeMinor: random(50_000) * unit + random(unit),
        taxMinor: random(10_000) * unit + random(unit),
        totalMinor: 0,
        subsidyMinor: 0,
      }
      order.subsidyMinor = random(order.sellerNetMinor)
      order.totalMinor = sumOfShares(order) - order.subsidyMinor
      const refund = 1 + random(order.totalMinor)
      const part = dividePartialRefund(order, refund)
      const gross = order.totalMinor + order.subsidyMinor
      expect(refund + part.promotionsMinor + sumOfShares(part.kept)).toBe(gross)
      expect(refund + part.promotionsMinor).toBe(sumOfShares(part.back))
      expect(Math.min(...Object.values(part.kept), ...Object.values(part.back))).toBeGreaterThan(-1)
    }
  })
})

test('halves are rounded up, away from the payer of nothing', () => {
  expect([shareHalfUp(1, 5_000), shareHalfUp(3, 5_000), shareHalfUp(25, 1_000)]).toEqual([1, 2, 3])
  expect([shareDown(1, 5_000), shareDown(3, 5_000), shareDown(25, 1_000)]).toEqual([0, 1, 2])
})
