import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { samplePages, subjects } from '../../app/[locale]/styleguide/subjects'

const folders = new Set(
  globSync('src/ui/*/**/*.tsx')
    .filter((file) => !file.endsWith('.test.tsx'))
    .map((file) => file.split('/')[2] ?? ''),
)
const pages = new Set(
  globSync('app/[[]locale[]]/**/page.tsx').map((file) =>
    file
      .replace(/^app\/\[locale\]/u, '')
      .replace(/\/page\.tsx$/u, '')
      .replaceAll(/\/\([^)]+\)/gu, ''),
  ),
)
const linked = new Set<string>(samplePages.map(({ path }) => path))
const isPage = (path: string): boolean => pages.has(path === '/' ? '' : path)

test('every folder with components is in the styleguide, or says where it is seen', () => {
  expect(folders.size).toBeGreaterThan(25)
  expect([...folders].filter((folder) => subjects[folder] === undefined)).toEqual([])
})

test('the styleguide names no folder that is gone', () => {
  expect(Object.keys(subjects).filter((folder) => !folders.has(folder))).toEqual([])
})

test('every subject leads to a page that exists', () => {
  const lost = Object.entries(subjects).filter(([, subject]) =>
    'path' in subject ? !linked.has(subject.path) : !isPage(subject.seenAt),
  )
  expect(lost).toEqual([])
})

test('every page of samples is linked, and every link has its page', () => {
  expect([...linked].filter((path) => !isPage(path))).toEqual([])
  const found = [...pages].filter((path) => path.startsWith('/styleguide'))
  expect(found.filter((path) => !linked.has(path))).toEqual([])
})
