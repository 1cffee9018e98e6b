import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { bundlePath } from '../lib/bundle.ts'
import { inProject } from '../lib/paths.ts'
import { freePort } from '../lib/ports.ts'
import { startCluster } from '../lib/postgres-cluster.ts'
import { createProgress } from '../lib/progress.ts'
import { ended, runNode, runToEnd } from '../lib/processes.ts'
import { ensureDatabase, isMigrationPending, migrate } from '../supervisor/database.ts'
import { loadSecrets } from '../supervisor/secrets.ts'
import { startService } from '../supervisor/service.ts'
import { defineServices } from '../supervisor/services.ts'
import { childEnvironment, prepareDataDir, readSettings } from '../supervisor/settings.ts'

const DATA_DIR = inProject('.data-bench')
const BUILD_DIR = '.next-bench'
const PLACE = { distDir: '.next', programsDir: 'build' }
const SERVICES = 10_000
const WARM_UP = 15
const SAMPLES = 200
const TARGETS = { startMs: 8000, ttfbMs: 50, queries: 5, buildMs: 180_000 }

type Page = { name: string; path: string }
type Measured = Page & { ttfbMs: number; p95Ms: number; queries: number }

/** npm run bench -- pages: the figures a visitor feels, on this machine, with 10,000 services. */
async function main(): Promise<void> {
  const progress = createProgress()
  process.env.DATA_DIR = DATA_DIR
  process.env.PORT = String(await freePort())
  process.env.REALTIME_PORT = String(await freePort())
  const settings = readSettings()
  prepareDataDir(DATA_DIR)
  const secrets = loadSecrets(DATA_DIR)
  await progress.step('First start', () => timeStart(settings.webPort))
  const cluster = {
    dataDir: join(DATA_DIR, 'postgres'),
    password: secrets.POSTGRES_PASSWORD,
    preferredPort: await freePort(),
    logFile: join(DATA_DIR, 'logs', 'postgres.log'),
  }
  const pages = await withCluster(cluster, async (url) => {
    const env = childEnvironment(settings, { secrets, databaseUrl: url, isDev: false })
    if (await isMigrationPending(url)) await migrate({ programsDir: 'build', environment: env })
    await fill(url, env, progress)
    return choosePages(url)
  })
  const startMs = await progress.step('Second start', () => timeStart(settings.webPort))
  const measured = await withCluster(cluster, (url) => {
    const env = childEnvironment(settings, { secrets, databaseUrl: url, isDev: false })
    return progress.step('Pages', () => measurePages(pages, { ...settings, url, env }))
  })
  const buildMs = await progress.step('Build from nothing', timeBuild)
  report({ startMs, buildMs, measured })
}

/** Milliseconds from the command to the first page, at a production start; stops it afterwards. */
async function timeStart(port: number): Promise<number> {
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
    const sample = await fetchPage(`http://127.0.0.1:${port}/fr`).catch(() => undefined)
    if (sample?.status === 200) break
    await sleep(50)
  }
  if (hasEnded) throw new Error('npm start ended before it served a page')
  const took = performance.now() - started
  child.kill('SIGTERM')
  await end
  return took
}

async function withCluster<Result>(
  options: Parameters<typeof startCluster>[0],
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const cluster = await startCluster(options)
  try {
    await ensureDatabase(cluster.url('postgres'), 'market')
    return await use(cluster.url('market'))
  } finally {
    await cluster.stop()
  }
}

async function fill(
  url: string,
  env: NodeJS.ProcessEnv,
  progress: ReturnType<typeof createProgress>,
): Promise<void> {
  const [row] = await query<{ count: number }>(url, 'select count(*)::int as count from services')
  const missing = SERVICES - (row?.count ?? 0)
  if (missing <= 0) return
  await progress.step(`Inventing ${missing} services`, () =>
    runNode([bundlePath('build', 'seed'), '--services', String(missing)], {
      attempt: 'The services could not be created',
      env,
    }),
  )
}

async function choosePages(url: string): Promise<Page[]> {
  const [category] = await query<{ slug: string }>(
    url,
    'select slug from categories where parent_id is null order by position, slug limit 1',
  )
  const [service] = await query<{ slug: string }>(
    url,
    `select slug from services where _status = 'published' order by created_at limit 1`,
  )
  return [
    { name: 'home', path: '/fr' },
    { name: 'category', path: `/fr/categories/${category?.slug ?? ''}` },
    { name: 'service', path: `/fr/services/${service?.slug ?? ''}` },
  ]
}

type Target = {
  url: string
  env: NodeJS.ProcessEnv
  dataDir: string
  webPort: number
  realtimePort: number
}

/** With the web server alone, so that every query counted belongs to a page. */
async function measurePages(pages: readonly Page[], target: Target): Promise<Measured[]> {
  const definition = defineServices({
    ...target,
    place: PLACE,
    databaseUrl: target.url,
    isDev: false,
  }).find(({ name }) => name === 'web')
  if (!definition) throw new Error('there is no web server')
  const web = startService(definition, { line: () => undefined, crashed: () => undefined })
  try {
    await web.ready()
    const results: Measured[] = []
    for (const page of pages) results.push(await measurePage(page, target))
    return results
  } finally {
    await web.stop()
  }
}

async function measurePage(page: Page, target: Target): Promise<Measured> {
  const address = `http://127.0.0.1:${target.webPort}${page.path}`
  for (let index = 0; index < WARM_UP; index += 1) {
    const { status } = await fetchPage(address)
    if (status !== 200) throw new Error(`${page.path} answered ${status}`)
  }
  const queries = await countQueries(target.url, () => fetchPage(address))
  const samples: number[] = []
  for (let index = 0; index < SAMPLES; index += 1) samples.push((await fetchPage(address)).ttfbMs)
  samples.sort((a, b) => a - b)
  return {
    ...page,
    ttfbMs: samples[Math.floor(SAMPLES / 2)] ?? Number.NaN,
    p95Ms: samples[Math.floor(SAMPLES * 0.95)] ?? Number.NaN,
    queries,
  }
}

/** Statements of one request, as pg_stat_statements counts them; the least of three attempts. */
async function countQueries(url: string, request: () => Promise<unknown>): Promise<number> {
  await query(url, 'create extension if not exists pg_stat_statements')
  const counts: number[] = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await query(url, 'select pg_stat_statements_reset()')
    await request()
    await sleep(100)
    const [row] = await query<{ calls: number }>(
      url,
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database())
         and query not ilike '%pg_stat_statements%'`,
    )
    counts.push(row?.calls ?? Number.NaN)
  }
  return Math.min(...counts)
}

const agent = new http.Agent({ keepAlive: true })

function fetchPage(address: string): Promise<{ status: number; ttfbMs: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const headers = { accept: 'text/html', 'accept-language': 'fr' }
    const request = http.get(address, { agent, headers }, (response) => {
      const ttfbMs = performance.now() - started
      response.resume()
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, ttfbMs })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}

async function timeBuild(): Promise<number> {
  rmSync(inProject(BUILD_DIR), { recursive: true, force: true })
  const started = performance.now()
  await runToEnd(process.execPath, [inProject('scripts/run.mjs'), 'build'], {
    attempt: 'The site could not be built',
    cwd: inProject(),
    env: { ...process.env, NEXT_DIST_DIR: BUILD_DIR },
  })
  const took = performance.now() - started
  rmSync(inProject(BUILD_DIR), { recursive: true, force: true })
  return took
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

type Figures = { startMs: number; buildMs: number; measured: readonly Measured[] }

function report({ startMs, buildMs, measured }: Figures): void {
  const mark = (value: number, limit: number): string => (value <= limit ? '✓' : '✗')
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  const rows = [
    ['second start to first page', seconds(startMs), '≤ 8 s', mark(startMs, TARGETS.startMs)],
    ['build', seconds(buildMs), '≤ 180 s', mark(buildMs, TARGETS.buildMs)],
    ...measured.flatMap(({ name, ttfbMs, p95Ms, queries }) => [
      [
        `${name}: median time to first byte`,
        `${ttfbMs.toFixed(1)} ms (95 %: ${p95Ms.toFixed(1)})`,
        '≤ 50 ms',
        mark(ttfbMs, TARGETS.ttfbMs),
      ],
      [`${name}: SQL queries when warm`, String(queries), '≤ 5', mark(queries, TARGETS.queries)],
    ]),
  ]
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0))
    process.stdout.write(`  ${cells.join('  ')}\n`)
  }
  const figures = {
    services: SERVICES,
    secondStartMs: Math.round(startMs),
    buildMs: Math.round(buildMs),
    pages: measured.map((page) => ({
      ...page,
      ttfbMs: round(page.ttfbMs),
      p95Ms: round(page.p95Ms),
    })),
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

const round = (value: number): number => Math.round(value * 10) / 10

await main()
process.exit(0)
