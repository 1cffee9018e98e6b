import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { expect, it } from 'vitest'

const library = resolve('node_modules/@mantine/core/esm')
const read = (file: string): string => readFileSync(file, 'utf8')
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, first = '']) => first)

/** Where each component of Mantine lies. */
const places = new Map(
  [
    ...read(`${library}/index.mjs`).matchAll(
      /import \{ (?<names>[^}]+) \} from "(?<file>[^"]+)"/gu,
    ),
  ].flatMap(({ groups }) =>
    (groups?.names ?? '')
      .split(',')
      .map((name) => [name.trim().split(' as ').at(-1) ?? '', groups?.file ?? ''] as const),
  ),
)

/** The components that our own code names. */
const used = new Set(
  globSync(['src/ui/**/*.{ts,tsx}', 'app/**/*.tsx'], {
    exclude: ['**/*.test.tsx', 'app/(payload)/**'],
  })
    .flatMap((file) => matches(read(file), /import \{(?<names>[^}]+)\} from '@mantine\/core'/gu))
    .flatMap((names) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => places.has(name)),
)

/** The style sheets of a module of Mantine and of everything that it imports. */
const sheetsOf = (file: string, seen: Set<string>): string[] => {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const name = basename(file)
  if (name.endsWith('.module.mjs')) return [name.replace('.module.mjs', '')]
  return matches(read(file), /(?:from|import) "(?<path>\.[^"]+)"/gu).flatMap((path) =>
    sheetsOf(resolve(dirname(file), path), seen),
  )
}

it('the sheets of signed-in pages style every component of Mantine that is used, and no other', () => {
  // The dialogs of @mantine/modals and the toasts are made of these.
  const parts = [...used, 'Modal', 'Button', 'Group', 'Notification']
  const seen = new Set<string>()
  const needed = parts.flatMap((part) => sheetsOf(resolve(library, places.get(part) ?? ''), seen))
  const imported = ['core', 'workspace'].flatMap((sheet) =>
    matches(
      read(`src/ui/styles/${sheet}.css`),
      /@mantine\/core\/styles\/(?<name>[A-Z]\w+)\.layer\.css/gu,
    ),
  )
  expect(imported.toSorted()).toEqual([...new Set(needed)].toSorted())
})
