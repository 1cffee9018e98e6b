import { test } from 'vitest'

const wanted = Number(process.env.RACE_ROUNDS ?? 0)
if (!Number.isSafeInteger(wanted) || wanted < 0) {
  throw new Error(`RACE_ROUNDS is no number of rounds: ${process.env.RACE_ROUNDS}`)
}

/** What a race leaves in the report of its run: see scripts/testing/races.ts. */
export type RaceMeta = { rounds?: number }

/** How often a race is run: `few` times as a rule, RACE_ROUNDS times when that is set. */
export const roundsOf = (few: number): number => (wanted === 0 ? few : wanted)

/**
 * A race as a test: `round` is one start of it on fresh orders, run again and again until it was
 * run `few` times (RACE_ROUNDS times when that is set: npm run test:races). The time that it may
 * take grows with its rounds; `ms` is that of `few`.
 */
export const testRace = (
  name: string,
  few: number,
  round: (round: number) => Promise<void>,
  ms = 60_000,
): void => {
  const rounds = roundsOf(few)
  // oxlint-disable-next-line vitest/expect-expect -- the race asserts
  test(
    // oxlint-disable-next-line vitest/valid-title -- the race's own
    name,
    async ({ task }) => {
      for (let index = 0; index < rounds; index += 1) await round(index)
      Object.assign(task.meta, { rounds } satisfies RaceMeta)
    },
    ms * Math.max(1, rounds / few),
  )
}
