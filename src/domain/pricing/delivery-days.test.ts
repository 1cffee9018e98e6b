import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliveryDaysOf, expressProblem } from './delivery-days'

const express = (days: number) => ({ extraDays: -days, isExpress: true })
const more = (days: number) => ({ extraDays: days, isExpress: false })

test('express takes days away, other extras add theirs, and nothing is due within a day', () => {
  expect(deliveryDaysOf({ deliveryDays: 7 }, [express(3)])).toBe(4)
  expect(deliveryDaysOf({ deliveryDays: 7 }, [express(3), more(2)])).toBe(6)
  expect(deliveryDaysOf({ deliveryDays: 2 }, [express(30)])).toBe(1)
})

test('at most one express delivery, and only where it delivers sooner', () => {
  expect(expressProblem({ deliveryDays: 7 }, [])).toBeNull()
  expect(expressProblem({ deliveryDays: 7 }, [express(1), more(2)])).toBeNull()
  expect(expressProblem({ deliveryDays: 7 }, [express(1), express(2)])).toBe('several')
  expect(expressProblem({ deliveryDays: 1 }, [express(2)])).toBe('not-shorter')
  expect(expressProblem({ deliveryDays: 7 }, [express(0)])).toBe('not-shorter')
})

test('an express choice that is accepted always delivers sooner than the same one without it', () => {
  const extra = fc.record({ extraDays: fc.integer({ min: -30, max: 60 }), isExpress: fc.boolean() })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.array(extra, { maxLength: 8 }), (days, all) => {
      fc.pre(
        all.some(({ isExpress }) => isExpress) &&
          expressProblem({ deliveryDays: days }, all) === null,
      )
      const usual = all.filter(({ isExpress }) => !isExpress)
      expect(deliveryDaysOf({ deliveryDays: days }, all)).toBeLessThan(
        deliveryDaysOf({ deliveryDays: days }, usual),
      )
    }),
    { numRuns: 5_000 },
  )
})
