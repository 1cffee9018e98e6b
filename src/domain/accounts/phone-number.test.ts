import { expect, test } from 'vitest'
import { phoneNumber } from './phone-number'

test.each([
  ['+225 07 08 09 10 11', '+2250708091011'],
  ['00221 77.123.45.67', '+221771234567'],
  ['+33 (0)6 12 34 56 78', '+33612345678'],
  [' +229 0197000000 ', '+2290197000000'],
])('%s is kept as %s', (typed, kept) => {
  expect(phoneNumber(typed)).toBe(kept)
})

test('nothing typed is no number', () => {
  expect(phoneNumber('  ')).toBeNull()
})

test.each(['07 08 09 10 11', '+225 07', '+999 1234567', 'appelez-moi', '+22507080910111213'])(
  '%s is refused by name of the field',
  (typed) => {
    expect(() => phoneNumber(typed)).toThrow(
      expect.objectContaining({ code: 'request/invalid', fields: { phone: 'phone' } }),
    )
  },
)
