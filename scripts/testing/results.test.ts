import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlaywright, readVitest, sum, summarise } from './results'

const written = (report: object): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'results-')), 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}
const vitestReport = (more: object) =>
  written({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...more,
  })

describe('the summary of a test run', () => {
  it('adds the runners and leaves out skipped when there are none', () => {
    const playwright = written({
      stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [],
    })
    const total = sum([readVitest(vitestReport({}), 0), readPlaywright(playwright, 0)])
    expect(summarise(total)).toBe('5 passed, 0 failed')
  })

  it('names skipped tests', () => {
    expect(summarise({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
  })

  it('counts a file that could not be loaded as a failure', () => {
    const path = vitestReport({ testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(readVitest(path, 1).failed).toBe(1)
  })

  it('counts a runner that left no report as a failure', () => {
    expect(readVitest('/nowhere/report.json', 0).failed).toBe(1)
    expect(readPlaywright('/nowhere/report.json', 0).failed).toBe(1)
  })

  it('counts a runner that exits badly with every test green as a failure', () => {
    expect(readVitest(vitestReport({}), 1).failed).toBe(1)
  })

  it('counts a flaky browser test as failed', () => {
    const path = written({
      stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 },
      errors: [],
    })
    expect(readPlaywright(path, 0).failed).toBe(1)
  })
})
