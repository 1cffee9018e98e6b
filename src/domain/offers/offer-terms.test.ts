import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scaleMilestones, withWholeDelay } from './offer-terms'

const milestone = fc.record({
  title: fc.constant('Étape'),
  amountMinor: fc.integer({ min: 1, max: 1_000_000 }),
  days: fc.integer({ min: 1, max: 60 }),
})
const milestones = fc.array(milestone, { minLength: 2, maxLength: 10 })

it('milestones follow a new price and delay and add up to both to the last unit', () => {
  fc.assert(
    fc.property(
      milestones,
      fc.integer({ min: 10, max: 10_000_000 }),
      fc.integer({ min: 10, max: 365 }),
      (list, priceMinor, deliveryDays) => {
        const scaled = scaleMilestones(list, { priceMinor, deliveryDays }) ?? []
        expect(scaled.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(priceMinor)
        expect(scaled.reduce((sum, { days }) => sum + days, 0)).toBe(deliveryDays)
        expect(scaled.every(({ amountMinor, days }) => amountMinor > 0 && days > 0)).toBe(true)
        expect(scaled.map(({ title }) => title)).toEqual(list.map(({ title }) => title))
      },
    ),
  )
})

it('a price or a delay too small for its milestones is refused', () => {
  const three = [1, 2, 3].map((days) => ({ title: 'Étape', amountMinor: 100, days }))
  expect(scaleMilestones(three, { priceMinor: 2, deliveryDays: 9 })).toBeNull()
  expect(scaleMilestones(three, { priceMinor: 900, deliveryDays: 2 })).toBeNull()
  expect(scaleMilestones([], { priceMinor: 1, deliveryDays: 1 })).toEqual([])
})

it('the delay of an offer in milestones is the sum of theirs', () => {
  const two = [3, 4].map((days) => ({ title: 'Étape', amountMinor: 100, days }))
  const terms = { priceMinor: 200, deliveryDays: 1 }
  expect(withWholeDelay({ ...terms, milestones: two }).deliveryDays).toBe(7)
  expect(withWholeDelay({ ...terms, milestones: [] }).deliveryDays).toBe(1)
})
