import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  closeSlices,
  heldTotalMinor,
  refundableMinor,
  slicesOfDelivery,
  type Slice,
} from './slices'

const slice = (name: string, totalMinor: number, rest: Partial<Slice> = {}): Slice => ({
  orderId: 'o',
  sellerId: 's',
  currency: 'XOF',
  slice: name,
  kind: 'milestone',
  state: 'held',
  paymentId: 'p',
  provider: 'sandbox',
  totalMinor,
  subsidyMinor: 0,
  sellerNetMinor: totalMinor,
  commissionMinor: 0,
  serviceFeeMinor: 0,
  taxMinor: 0,
  ...rest,
})

describe('closing slices', () => {
  test('whatever is refunded adds up, last first, and at most one slice is divided', () => {
    const anyTotals = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 11 })
    fc.assert(
      fc.property(anyTotals, fc.double({ min: 0, max: 1, noNaN: true }), (totals, part) => {
        const slices = totals.map((total, index) => slice(`m${index}`, total))
        const refundMinor = Math.floor(refundableMinor(slices) * part)
        const closings = closeSlices(slices, refundMinor)
        expect(closings).toHaveLength(slices.length)
        expect(closings.reduce((sum, closing) => sum + closing.refundMinor, 0)).toBe(refundMinor)
        expect(closings.filter(({ act }) => act === 'split').length).toBeLessThanOrEqual(1)
        const acts = closings.map(({ act }) => act).join(' ')
        expect(acts).toMatch(/^(release ?)*(split ?)?(refund ?)*$/u)
      }),
    )
  })

  test('what was released and cleared is out of reach; what clears is reached once nothing is held', () => {
    const done = slice('m1', 100, { state: 'closed' })
    const clearing = slice('m2', 200, { state: 'clearing' })
    const held = slice('m3', 300)
    expect(refundableMinor([done, clearing, held])).toBe(300)
    expect(refundableMinor([done, clearing])).toBe(200)
    expect(heldTotalMinor([done, clearing])).toBe(0)
    expect(() => closeSlices([done, clearing, held], 301)).toThrow(RangeError)
    expect(() => closeSlices([held], -1)).toThrow(RangeError)
  })

  test('accepting a delivery releases the milestone at hand and what was paid on top', () => {
    const first = slice('m1', 100, { state: 'clearing' })
    const second = slice('m2', 200)
    const third = slice('m3', 300)
    const revision = slice('r1', 50, { kind: 'supplement' })
    const names = slicesOfDelivery([first, second, third, revision]).map((one) => one.slice)
    expect(names).toEqual(['m2', 'r1'])
  })
})
