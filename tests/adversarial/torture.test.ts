import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, inject, test } from 'vitest'
import { bundle } from '../../scripts/lib/bundle'
import { inProject } from '../../scripts/lib/paths'
import type { TortureReport } from '../torture/report'

/** The short form of `npm run test:torture`; what it does and what it reported stands in docs/torture.md. */
describe('random acts by processes that are killed and cut off', () => {
  test('lose no promise and no franc', async () => {
    const outfile = inProject('build', 'test', 'torture.js')
    await bundle('tests/torture/main.ts', outfile)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      // It goes on until all of this happened: none of it is left to luck.
      [outfile, '--operations', '3000', '--kills', '10', '--cuts', '10', '--promises', '300'],
      { env: { ...process.env, TEST_DATABASE_SERVER: inject('testServerUrl') } },
    )
    const report = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as TortureReport
    expect(report.violations).toBe(0)
    expect(report.operations).toBeGreaterThanOrEqual(3_000)
    expect(report.kills).toBeGreaterThanOrEqual(10)
    expect(report.cuts).toBeGreaterThanOrEqual(10)
    expect(report.promises).toBeGreaterThanOrEqual(300)
  }, 480_000)
})
