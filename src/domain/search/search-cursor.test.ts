import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from './search-cursor'

const id = '019b76da-a800-788b-8267-8b8ebc71b7b4'

describe('search cursors', () => {
  it('come back as they were written', () => {
    const cursor = { sort: 'rating', key: '4.25', id, question: 'logo', isAny: true }
    expect(readCursor(writeCursor(cursor), 'rating')).toEqual(cursor)
  })

  it('of another sort, of another hand or of no sense start at the top', () => {
    const own = writeCursor({ sort: 'newest', key: '2026-11-22 10:00:00.123+00', id })
    expect(readCursor(own, 'newest')).not.toBeNull()
    expect(readCursor(own, 'rating')).toBeNull()
    expect(readCursor('%%%', 'newest')).toBeNull()
    expect(readCursor(undefined, 'newest')).toBeNull()
    const bad = ["1'; drop table", 'Infinity', '', 'NaN', '1 or 1=1']
    for (const key of bad) {
      expect(readCursor(writeCursor({ sort: 'rating', key, id }), 'rating')).toBeNull()
    }
    const noId = Buffer.from(JSON.stringify({ sort: 'rating', key: '1', id: '1' }))
    expect(readCursor(noId.toString('base64url'), 'rating')).toBeNull()
  })
})
