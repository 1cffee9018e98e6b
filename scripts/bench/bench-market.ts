import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { bundlePath } from '../lib/bundle.ts'
import { inProject } from '../lib/paths.ts'
import { freePort } from '../lib/ports.ts'
import { startCluster } from '../lib/postgres-cluster.ts'
import type { createProgress } from '../lib/progress.ts'
import { ended, runNode } from '../lib/processes.ts'
import { ensureDatabase, isMigrationPending, migrate } from '../supervisor/database.ts'
import { loadSecrets } from '../supervisor/secrets.ts'
import { startService, type Service } from '../supervisor/service.ts'
import { defineServices } from '../supervisor/services.ts'
import { childEnvironment, prepareDataDir, readSettings } from '../supervisor/settings.ts'

type Progress = ReturnType<typeof createProgress>

/** A market of its own to measure, in `.data-bench`: built for production, with demo data. */
export type BenchMarket = {
  settings: ReturnType<typeof readSettings>
  /** Address of the web server, when one runs. */
  webUrl: string
  /** Runs its database while `use` runs. */
  withDatabase: <Result>(use: (database: BenchDatabase) => Promise<Result>) => Promise<Result>
}

export type BenchDatabase = {
  url: string
  serverUrl: string
  /** Where the server writes its log. */
  logFile: string
  env: NodeJS.ProcessEnv
}

const services = 10_000

/** Builds, migrates and fills the market once; the next time only what is missing. */
export const prepareMarket = async (progress: Progress): Promise<BenchMarket> => {
  const dataDir = inProject('.data-bench')
  process.env.DATA_DIR = dataDir
  process.env.PORT = String(await freePort())
  process.env.REALTIME_PORT = String(await freePort())
  const settings = readSettings()
  prepareDataDir(dataDir)
  const secrets = loadSecrets(dataDir)
  await progress.step('First start', () => timeStart(settings.webPort))
  const cluster = {
    dataDir: join(dataDir, 'postgres'),
    password: secrets.POSTGRES_PASSWORD,
    preferredPort: await freePort(),
    logFile: join(dataDir, 'logs', 'postgres.log'),
  }
  const withDatabase: BenchMarket['withDatabase'] = async (use) => {
    const running = await startCluster(cluster)
    try {
      const serverUrl = running.url('postgres')
      await ensureDatabase(serverUrl, 'market')
      const url = running.url('market')
      const env = childEnvironment(settings, { secrets, databaseUrl: url, isDev: false })
      return await use({ url, serverUrl, logFile: cluster.logFile, env })
    } finally {
      await running.stop()
    }
  }
  await withDatabase(async ({ url, env }) => {
    if (await isMigrationPending(url)) await migrate({ programsDir: 'build', environment: env })
    await fill({ url, env, progress })
  })
  return { settings, webUrl: `http://127.0.0.1:${settings.webPort}`, withDatabase }
}

const fill = async (input: {
  url: string
  env: NodeJS.ProcessEnv
  progress: Progress
}): Promise<void> => {
  const [row] = await queryRows<{ count: number }>(
    input.url,
    'select count(*)::int as count from services',
  )
  const missing = services - (row?.count ?? 0)
  if (missing <= 0) return
  await input.progress.step(`Inventing ${missing} services`, () =>
    runNode([bundlePath('build', 'seed'), '--services', String(missing)], {
      attempt: 'The services could not be created',
      env: input.env,
    }),
  )
}

/** Milliseconds from the command to the first page, at a production start; stops it afterwards. */
export const timeStart = async (port: number): Promise<number> => {
  const started = performance.now()
  const child = spawn(process.execPath, [inProject('scripts/start.mjs')], {
    cwd: inProject(),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: process.env,
  })
  const end = ended(child)
  let hasEnded = false
  void end.then(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    const answer = await fetch(`http://127.0.0.1:${port}/fr`).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status === 200) break
    await sleep(50)
  }
  if (hasEnded) throw new Error('npm start ended before it served a page')
  const took = performance.now() - started
  child.kill('SIGTERM')
  await end
  return took
}

/** Runs some of the market's processes while `use` runs. */
export const withServices = async <Result>(
  {
    market,
    database,
    names,
  }: {
    market: BenchMarket
    database: BenchDatabase
    names: readonly ('web' | 'worker')[]
  },
  use: () => Promise<Result>,
): Promise<Result> => {
  const running: Service[] = []
  try {
    for (const definition of defineServices({
      ...market.settings,
      env: database.env,
      place: { distDir: '.next', programsDir: 'build' },
      databaseUrl: database.url,
      isDev: false,
    })) {
      if (!names.some((name) => name === definition.name)) continue
      running.push(startService(definition, { line: () => undefined, crashed: () => undefined }))
    }
    for (const service of running) await service.ready()
    return await use()
  } finally {
    for (const service of running.toReversed()) await service.stop()
  }
}

/** The rows of one statement, on a connection of its own. */
export const queryRows = async <Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values?: unknown[],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Aligned lines: what was measured, the value, the target, whether it was met. */
export const printTable = (rows: readonly (readonly string[])[]): void => {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0))
    process.stdout.write(`  ${cells.join('  ').trimEnd()}\n`)
  }
}

/** The sign behind a figure. */
export const mark = (isMet: boolean): string => (isMet ? '✓' : '✗')
