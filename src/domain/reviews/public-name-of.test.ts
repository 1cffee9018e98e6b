import { expect, it } from 'vitest'
import { publicNameOf } from './public-name-of'

it('a customer’s last name is never public', () => {
  expect(publicNameOf('Mamadou Ba')).toBe('Mamadou B.')
  expect(publicNameOf('  Alpha Oumar Bah ')).toBe('Alpha B.')
  expect(publicNameOf('étienne ékambi')).toBe('étienne É.')
  expect(publicNameOf('Awa')).toBe('Awa')
  expect(publicNameOf('')).toBe('')
})
