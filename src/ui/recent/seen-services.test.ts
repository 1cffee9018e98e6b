import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetTyped } from '../common/browser-storage'
import { forgetSeenServices, noteSeenService, seenServices } from './seen-services'

/** What a browser's storage does, without a browser. */
const storage = () => {
  const kept = new Map<string, string>()
  return Object.defineProperties({} as Storage, {
    getItem: { value: (key: string) => kept.get(key) ?? null },
    setItem: {
      value: (key: string, value: string) => {
        kept.set(key, value)
        Object.defineProperty(window.localStorage, key, {
          value,
          configurable: true,
          enumerable: true,
        })
      },
    },
    removeItem: {
      value: (key: string) => {
        kept.delete(key)
        Reflect.deleteProperty(window.localStorage, key)
      },
    },
  })
}

beforeEach(() => vi.stubGlobal('window', { localStorage: storage() }))
afterEach(() => vi.unstubAllGlobals())

test('the last twelve are kept, each once, the last one first', () => {
  for (let number = 1; number <= 14; number += 1) noteSeenService(`s${number}`)
  noteSeenService('s5')
  expect(seenServices()).toEqual([
    's5',
    's14',
    's13',
    's12',
    's11',
    's10',
    's9',
    's8',
    's7',
    's6',
    's4',
    's3',
  ])
})

test('they go when they are cleared, and when somebody signs out', () => {
  noteSeenService('s1')
  forgetSeenServices()
  expect(seenServices()).toEqual([])
  noteSeenService('s2')
  forgetTyped()
  expect(seenServices()).toEqual([])
})

test('what is not a list of ids counts for nothing', () => {
  for (const text of ['{', '{}', '[1]', 'null']) {
    window.localStorage.setItem('typed:seen-services', text)
    expect(seenServices()).toEqual([])
  }
})

test('a browser that stores nothing is no reason to fail', () => {
  vi.stubGlobal('window', {
    get localStorage(): Storage {
      throw new Error('denied')
    },
  })
  noteSeenService('s1')
  expect(seenServices()).toEqual([])
  forgetSeenServices()
})
