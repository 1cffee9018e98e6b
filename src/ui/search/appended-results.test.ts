import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appendedTo, rememberAppended, rememberPlace } from './appended-results'

const page = () => {
  const scroll = new Set<() => void>()
  const location = { pathname: '/fr/search', search: '?cursor=a' }
  return {
    location,
    scrollY: 0,
    addEventListener: (_: string, note: () => void) => scroll.add(note),
    removeEventListener: (_: string, note: () => void) => scroll.delete(note),
    scrollTo: (y: number) => {
      browser.scrollY = y
      for (const note of scroll) note()
    },
  }
}

let browser: ReturnType<typeof page>
beforeEach(() => {
  browser = page()
  vi.stubGlobal('window', browser)
})
afterEach(() => vi.unstubAllGlobals())

const longer = { services: [], nextCursor: 'b' }

test('a list is found again at its address, below the page that it was added to', () => {
  rememberAppended('fr /search ', longer)
  expect(appendedTo('fr /search ')).toMatchObject(longer)
  expect(appendedTo('fr /search a')).toBeNull()
  browser.location.search = '?q=logo&cursor=a'
  expect(appendedTo('fr /search ')).toBeNull()
})

test('how far down it was is followed until the page is left', () => {
  rememberAppended('fr /search ', longer)
  const leave = rememberPlace()
  browser.scrollTo(700)
  leave()
  browser.scrollTo(0)
  expect(appendedTo('fr /search ')).toMatchObject({ y: 700 })
})

test('only the last ten are remembered', () => {
  for (let number = 0; number <= 10; number += 1) {
    browser.location.search = `?cursor=${number}`
    rememberAppended('fr /search ', longer)
  }
  expect(appendedTo('fr /search ')).not.toBeNull()
  browser.location.search = '?cursor=0'
  expect(appendedTo('fr /search ')).toBeNull()
})
