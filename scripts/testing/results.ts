import { existsSync, readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number; skipped: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Sums what vitest reported; a file that could not even be loaded is one failure. */
export function readVitest(path: string, exitCode: number | null): Counts {
  if (!existsSync(path)) return crashed
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return consistent(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/** Sums what Playwright reported; a test that passed at the second attempt only has failed. */
export function readPlaywright(path: string, exitCode: number | null): Counts {
  if (!existsSync(path)) return crashed
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport
  return consistent(exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  })
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The last line of a test run, read by people and machines. */
export function summarise({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const crashed: Counts = { passed: 0, failed: 1, skipped: 0 }

/** A runner that failed without a failed test (an unhandled rejection, say) counts as one. */
function consistent(exitCode: number | null, counts: Counts): Counts {
  return exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}
