import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { bundlePath } from '../lib/bundle.ts'
import { inProject, root } from '../lib/paths.ts'
import { ended, runNode } from '../lib/processes.ts'
import type { Progress } from '../lib/progress.ts'
import { testSettings } from '../../tests/helpers/settings.ts'
import type { Stack } from '../../tests/helpers/stack.ts'
import { startStack, testBuild } from '../../tests/helpers/stack.ts'
import type { TestServer } from '../../tests/helpers/test-server.ts'
import { openTestServer, testDataDir } from '../../tests/helpers/test-server.ts'
import type { Counts } from './results.ts'
import { readPlaywright } from './results.ts'

type BrowserRun = {
  chromium: string
  progress: Progress
  stop: AbortSignal
  /** Files and options for Playwright. */
  args: readonly string[]
}

const DATABASE = 'e2e'

/** Runs the browser tests against the production build and a demo market of their own. */
export async function runBrowserTests(run: BrowserRun): Promise<Counts> {
  const server = await run.progress.step('Starting the test database', openTestServer)
  const dataDir = join(testDataDir, 'e2e')
  rmSync(dataDir, { recursive: true, force: true })
  let stack: Stack | undefined
  try {
    const databaseUrl = await createMarket(server, dataDir, run)
    stack = await run.progress.step('Starting the market', () =>
      startStack({ databaseUrl, dataDir, env: { DEMO: '1', LOG_LEVEL: 'info' } }),
    )
    return await runPlaywright(stack, run)
  } finally {
    await stack?.stop()
    await server.close()
  }
}

async function createMarket(server: TestServer, dataDir: string, run: BrowserRun): Promise<string> {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query(`drop database if exists ${DATABASE} with (force)`)
  await admin.query(`create database ${DATABASE} template ${server.templateName('schema')}`)
  await admin.end()
  const databaseUrl = server.url(DATABASE)
  const env = { ...process.env, ...testSettings(dataDir), DATABASE_URL: databaseUrl }
  await run.progress.step('Inventing a demo market', () =>
    runNode([bundlePath(testBuild.programsDir, 'seed')], {
      attempt: 'The demo market could not be created',
      env: { ...env, NODE_ENV: 'production', DEMO: '1' },
      stop: run.stop,
    }),
  )
  return databaseUrl
}

async function runPlaywright(stack: Stack, run: BrowserRun): Promise<Counts> {
  const report = join(testDataDir, 'report-e2e.json')
  rmSync(report, { force: true })
  const cli = inProject('node_modules/@playwright/test/cli.js')
  const child = spawn(process.execPath, [cli, 'test', '--reporter=list,json', ...run.args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      E2E_CHROMIUM: run.chromium,
      E2E_WEB_URL: stack.webUrl,
      E2E_REALTIME_URL: stack.realtimeUrl,
      E2E_DATABASE_URL: stack.env.DATABASE_URL ?? '',
    },
  })
  return readPlaywright(report, await ended(child))
}
