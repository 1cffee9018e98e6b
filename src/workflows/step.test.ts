import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Calls that leave our database behind: whoever makes one says how it is undone, or why not. */
const outside = [
  /providerOf\([^)]*\)\s*\.(create|cancel|refund|payout|createPayout)\(/u,
  /providers\.mail\.send\(/u,
  /payload\.create\(\{[^}]*collection: '(files|media)'/u,
]

const sources = globSync('src/workflows/**/*.ts')
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

test('every call to the outside stands in a step that says how it is undone or why it cannot be', () => {
  const callers = sources.filter(({ text }) => outside.some((call) => call.test(text)))
  expect(callers.length).toBeGreaterThanOrEqual(6)
  const unsaid = callers.filter(({ text }) => !/\b(doStep|step)\(\{/u.test(text))
  expect(unsaid.map(({ path }) => path)).toEqual([])
})

test('no reason for what cannot be undone is empty', () => {
  const reasons = sources.flatMap(({ text }) =>
    [...text.matchAll(/irreversible: '([^']*)'/gu)].map(([, reason = '']) => reason),
  )
  expect(reasons.length).toBeGreaterThanOrEqual(6)
  expect(reasons.filter((reason) => reason.length < 20)).toEqual([])
})
