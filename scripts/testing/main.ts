import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceFor, Stopped } from '../lib/failure.ts'
import { inProject, root } from '../lib/paths.ts'
import { createProgress } from '../lib/progress.ts'
import type { Progress } from '../lib/progress.ts'
import { ended } from '../lib/processes.ts'
import { createStopSignal } from '../supervisor/stop-signal.ts'
import { buildPrograms, buildWeb } from '../supervisor/build.ts'
import { testSettings } from '../../tests/helpers/settings.ts'
import { testBuild } from '../../tests/helpers/stack.ts'
import { testDataDir } from '../../tests/helpers/test-server.ts'
import { runBrowserTests } from './browser.ts'
import type { Suite } from './plan.ts'
import { readPlan } from './plan.ts'
import type { Counts } from './results.ts'
import { readVitest, sum, summarise } from './results.ts'
import { findChromium, requireServer } from './tools.ts'

const SERVERS = [
  { program: 'redis-server', package: 'redis-server' },
  { program: 'clamd', package: 'clamav-daemon' },
]

/** npm test: what is needed, the build, the suites, and one line that says how it went. */
async function main(): Promise<number> {
  const plan = readPlan(process.argv.slice(2))
  const progress = createProgress()
  const { signal: stop } = createStopSignal()
  mkdirSync(testDataDir, { recursive: true })
  const wants = (suite: Suite): boolean => plan.suites.includes(suite)

  const chromium = wants('e2e') ? await findChromium(progress) : ''
  if (wants('int')) for (const server of SERVERS) await requireServer(server, progress)
  const building = wants('int') || wants('e2e') ? build(progress, stop) : Promise.resolve()
  const counts: Counts[] = []
  // The build leaves a core to the unit tests.
  if (wants('unit')) counts.push(await runVitest('unit', plan.rest))
  await building
  if (wants('int')) counts.push(await runVitest('int', plan.rest))
  if (wants('e2e')) {
    counts.push(await runBrowserTests({ chromium, progress, stop, args: plan.rest }))
  }
  const total = sum(counts)
  process.stdout.write(`\n${summarise(total)}\n`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function build(progress: Progress, stop: AbortSignal): Promise<void> {
  const env = {
    ...process.env,
    ...testSettings(testDataDir),
    DATABASE_URL: 'postgres://nobody@localhost/none',
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  }
  await buildPrograms(testBuild, progress)
  await buildWeb(testBuild, env, { progress, stop })
}

async function runVitest(project: Suite, args: readonly string[]): Promise<Counts> {
  const report = join(testDataDir, `report-${project}.json`)
  rmSync(report, { force: true })
  const vitest = inProject('node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', project, '--passWithNoTests', ...reporters, ...args],
    { cwd: root, stdio: 'inherit', env: process.env },
  )
  return readVitest(report, await ended(child))
}

try {
  process.exit(await main())
} catch (error) {
  if (!(error instanceof Stopped)) process.stderr.write(`\n${sentenceFor(error)}\n`)
  process.exit(1)
}
