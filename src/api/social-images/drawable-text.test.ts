import { expect, test } from 'vitest'
import { drawableText } from './drawable-text'

test('letters of the names of the region stay, emoji and unknown scripts leave no hole', () => {
  expect(drawableText('Kɔfi Ŋgɛ 🎨✨  d’Abidjan')).toBe('Kɔfi Ŋgɛ d’Abidjan')
  expect(drawableText('مصمم شعارات')).toBe('مصمم شعارات')
  expect(drawableText('漢字 👩🏾‍🎨')).toBe('')
})

test('control characters and line ends are no letters', () => {
  expect(drawableText('un\n\tlogo\u0007 \u202Eici')).toBe('un logo ici')
})

test('what is too long ends in an ellipsis', () => {
  expect(drawableText('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`)
  expect(drawableText('é'.repeat(400))).toHaveLength(140)
})
