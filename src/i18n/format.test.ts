import { expect, test } from 'vitest'
import { formatMoney, formatRating, formatRelative, majorUnits } from './format'

const plain = (text: string) => text.replace(/\s/gu, ' ')

test('money is written as people of the language write it', () => {
  expect(plain(formatMoney({ amountMinor: 25_000, currency: 'XOF' }, 'fr'))).toBe('25 000 F CFA')
  expect(plain(formatMoney({ amountMinor: 2_500, currency: 'EUR' }, 'fr'))).toBe('25 €')
  expect(plain(formatMoney({ amountMinor: 1_250, currency: 'EUR' }, 'fr'))).toBe('12,50 €')
  expect(plain(formatMoney({ amountMinor: 25_000, currency: 'XOF' }, 'en'))).toBe('F CFA 25,000')
  expect(plain(formatMoney({ amountMinor: 25_000, currency: 'XAF' }, 'fr'))).toBe('25 000 F CFA')
  expect(plain(formatMoney({ amountMinor: 999_999_999_999, currency: 'XOF' }, 'fr'))).toBe(
    '999 999 999 999 F CFA',
  )
})

test('no space of an amount may break or vanish', () => {
  expect(formatMoney({ amountMinor: 25_000, currency: 'XOF' }, 'fr')).not.toMatch(/[ \u202f]/u)
})

test('machines read amounts with the decimals of the currency', () => {
  expect(majorUnits({ amountMinor: 25_000, currency: 'XOF' })).toBe('25000')
  expect(majorUnits({ amountMinor: 1_250, currency: 'EUR' })).toBe('12.50')
})

test('a moment is told from now, in the largest unit that fits', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  expect(formatRelative('2026-11-19T12:00:00Z', now, 'fr')).toBe('il y a 3 jours')
  expect(formatRelative('2026-11-22T14:00:00Z', now, 'en')).toBe('in 2 hours')
  expect(formatRelative('2026-11-22T11:59:50Z', now, 'fr')).toBe('maintenant')
})

test('a rating always has one decimal', () => {
  expect(formatRating(5, 'fr')).toBe('5,0')
  expect(formatRating(4.83, 'en')).toBe('4.8')
})
