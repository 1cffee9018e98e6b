import { Failure } from '../lib/failure.ts'

export const SUITES = ['unit', 'int', 'e2e'] as const
export type Suite = (typeof SUITES)[number]

/** Which suites run, and what is passed on to their runners (files, -t, …). */
export type Plan = { suites: readonly Suite[]; rest: readonly string[] }

/**
 * `npm test`: everything. `npm test -- int tests/int/ledger.test.ts`, `npm test -- e2e -g phone`:
 * one suite, with what follows for its runner.
 */
export function readPlan(args: readonly string[]): Plan {
  const [first, ...rest] = args
  if (first === undefined) return { suites: SUITES, rest: [] }
  const suite = SUITES.find((name) => name === first)
  if (suite) return { suites: [suite], rest }
  throw new Failure(
    `"${first}" is no suite. npm test runs everything; npm test -- ${SUITES.join('|')} [files] ` +
      'runs one of them.',
  )
}
