import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everyPage } from './every-page'

test('every page of the storefront has an example to look at', () => {
  const pages = globSync('app/[[]locale[]]/**/page.tsx')
    .map((file) => file.replace(/^app\/\[locale\]\/?/u, '').replace(/\/?page\.tsx$/u, ''))
    .filter((route) => !route.startsWith('styleguide'))
  expect(pages.length).toBeGreaterThan(30)
  const shown = new Set(everyPage.map(({ route }) => route))
  expect(pages.filter((route) => !shown.has(route))).toEqual([])
})

test('every example has a name of its own', () => {
  const names = everyPage.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
