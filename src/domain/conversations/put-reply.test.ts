import { describe, expect, test } from 'vitest'
import { addressReply, putReply } from './put-reply'

describe('a prepared answer', () => {
  test.each([
    { typed: '', at: 0, text: 'Merci !', caret: 7 },
    { typed: 'Bonjour ', at: 8, text: 'Bonjour Merci !', caret: 15 },
    { typed: 'Bonjour', at: 7, text: 'Bonjour\nMerci !', caret: 15 },
    { typed: 'Bonjour.Suite', at: 8, text: 'Bonjour.\nMerci !\nSuite', caret: 16 },
    { typed: 'Suite', at: 0, text: 'Merci !\nSuite', caret: 7 },
  ])('goes into “$typed” at $at and leaves every word', ({ typed, at, text, caret }) => {
    expect(putReply({ typed, at, reply: 'Merci !' })).toEqual({ text, caret })
  })

  test.each(['{prénom}', '{Prenom}', '{ first name }', '{first_name}', '{firstname}'])(
    'calls somebody by the first name where %s stands',
    (place) => {
      expect(addressReply(`Bonjour ${place}, merci ${place}`, ' Adjoua N’Guessan')).toBe(
        'Bonjour Adjoua, merci Adjoua',
      )
    },
  )

  test('leaves other braces alone, and takes a name as it is written', () => {
    expect(addressReply('{nom} {prénom}', '$& Koné')).toBe('{nom} $&')
    expect(addressReply('Bonjour {prénom}', '')).toBe('Bonjour ')
  })
})
