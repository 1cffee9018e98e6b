import { describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { alertToken, readAlertToken } from './alert-token'

const key = 'a key of thirty-two characters !!'

describe('the link that stops alerts', () => {
  test('says what it stops', () => {
    for (const of of ['search', 'member'] as const) {
      const target = { of, id: uuidv7() }
      expect(readAlertToken(alertToken(target, key), key)).toEqual(target)
    }
  })

  test('is nothing with another key, target or shape', () => {
    const [mine, other] = [uuidv7(), uuidv7()]
    const token = alertToken({ of: 'search', id: mine }, key)
    const forged = [
      token.replace(mine, other),
      token.replace('search', 'member'),
      token.slice(0, -1),
      `${token}x`,
      `search.${mine}.`,
      `search.${mine}`,
      `search.not-an-id.${token.split('.')[2] ?? ''}`,
      '',
    ]
    for (const each of forged) expect(readAlertToken(each, key)).toBeNull()
    expect(readAlertToken(token, `${key}?`)).toBeNull()
  })
})
