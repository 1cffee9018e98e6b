import { rmSync } from 'node:fs'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { inProject } from '../lib/paths.ts'
import { runToEnd } from '../lib/processes.ts'
import { createProgress } from '../lib/progress.ts'
import {
  mark,
  prepareMarket,
  printTable,
  queryRows,
  timeStart,
  withServices,
  type BenchDatabase,
  type BenchMarket,
} from './bench-market.ts'
import { closedLoop } from './load/closed-loop.ts'
import { asBrowser, read } from './load/http-load.ts'
import { withEmptyPage } from './pages/empty-page.ts'

const BUILD_DIR = '.next-bench'
const WARM_UP = 15
const SAMPLES = 200
const TARGETS = { startMs: 8000, ttfbMs: 50, queries: 5, buildMs: 180_000, ofEmpty: 0.9 }
const RATE = { concurrent: 16, seconds: 5 }

type Page = { name: string; path: string }
type Measured = Page & { ttfbMs: number; p95Ms: number; queries: number; perSecond: number }

/** npm run bench -- pages: the figures a visitor feels, on this machine, with 10,000 services. */
async function main(): Promise<void> {
  const progress = createProgress()
  const market = await prepareMarket(progress)
  const startMs = await progress.step('Second start', () => timeStart(market.settings.webPort))
  const measured = await market.withDatabase(async (database) => {
    const pages = await choosePages(database.url)
    return progress.step('Pages', () => measurePages(pages, { market, database }))
  })
  const emptyPerSecond = await progress.step('An empty static page of Next', () =>
    withEmptyPage((address) => rateOf(address)),
  )
  const buildMs = await progress.step('Build from nothing', timeBuild)
  report({ startMs, buildMs, measured, emptyPerSecond })
}

async function choosePages(url: string): Promise<Page[]> {
  const [category] = await queryRows<{ slug: string }>(
    url,
    'select slug from categories where parent_id is null order by position, slug limit 1',
  )
  const [service] = await queryRows<{ slug: string }>(
    url,
    `select slug from services where _status = 'published' order by created_at limit 1`,
  )
  return [
    { name: 'home', path: '/fr' },
    { name: 'category', path: `/fr/categories/${category?.slug ?? ''}` },
    { name: 'service', path: `/fr/services/${service?.slug ?? ''}` },
  ]
}

type Target = { market: BenchMarket; database: BenchDatabase }

/** With the web server alone, so that every query counted belongs to a page. */
async function measurePages(pages: readonly Page[], target: Target): Promise<Measured[]> {
  return withServices({ ...target, names: ['web'] }, async () => {
    const results: Measured[] = []
    for (const page of pages) results.push(await measurePage(page, target))
    return results
  })
}

async function measurePage(page: Page, target: Target): Promise<Measured> {
  const address = `${target.market.webUrl}${page.path}`
  for (let index = 0; index < WARM_UP; index += 1) {
    const { status } = await fetchPage(address)
    if (status !== 200) throw new Error(`${page.path} answered ${status}`)
  }
  const queries = await countQueries(target.database.url, () => fetchPage(address))
  const samples: number[] = []
  for (let index = 0; index < SAMPLES; index += 1) samples.push((await fetchPage(address)).ttfbMs)
  samples.sort((a, b) => a - b)
  return {
    ...page,
    ttfbMs: samples[Math.floor(SAMPLES / 2)] ?? Number.NaN,
    p95Ms: samples[Math.floor(SAMPLES * 0.95)] ?? Number.NaN,
    queries,
    perSecond: await rateOf(address),
  }
}

/** Whole pages a second, packed as browsers ask for them. */
async function rateOf(address: string): Promise<number> {
  const { perSecond } = await closedLoop(RATE, () => read(address, asBrowser))
  return perSecond
}

/** Statements of one request, as pg_stat_statements counts them; the least of three attempts. */
async function countQueries(url: string, request: () => Promise<unknown>): Promise<number> {
  await queryRows(url, 'create extension if not exists pg_stat_statements')
  const counts: number[] = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await queryRows(url, 'select pg_stat_statements_reset()')
    await request()
    await sleep(100)
    const [row] = await queryRows<{ calls: number }>(
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

type Figures = {
  startMs: number
  buildMs: number
  measured: readonly Measured[]
  emptyPerSecond: number
}

function report({ startMs, buildMs, measured, emptyPerSecond }: Figures): void {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  const rows = [
    ['second start to first page', seconds(startMs), '≤ 8 s', mark(startMs <= TARGETS.startMs)],
    ['build', seconds(buildMs), '≤ 180 s', mark(buildMs <= TARGETS.buildMs)],
    ['an empty static page of Next', `${emptyPerSecond.toFixed(0)} / s`],
    ...measured.flatMap(({ name, ttfbMs, p95Ms, queries, perSecond }) => [
      [
        `${name}: median time to first byte`,
        `${ttfbMs.toFixed(1)} ms (95 %: ${p95Ms.toFixed(1)})`,
        '≤ 50 ms',
        mark(ttfbMs <= TARGETS.ttfbMs),
      ],
      [`${name}: SQL queries when warm`, String(queries), '≤ 5', mark(queries <= TARGETS.queries)],
      [
        `${name}: pages a second / an empty one`,
        `${perSecond.toFixed(0)} / s = ${(perSecond / emptyPerSecond).toFixed(2)}`,
        `≥ ${TARGETS.ofEmpty}`,
        mark(perSecond >= TARGETS.ofEmpty * emptyPerSecond),
      ],
    ]),
  ]
  printTable(rows)
  const figures = {
    services: 10_000,
    secondStartMs: Math.round(startMs),
    buildMs: Math.round(buildMs),
    emptyPerSecond: Math.round(emptyPerSecond),
    pages: measured.map((page) => ({
      ...page,
      ttfbMs: round(page.ttfbMs),
      p95Ms: round(page.p95Ms),
      perSecond: Math.round(page.perSecond),
    })),
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

const round = (value: number): number => Math.round(value * 10) / 10

await main()
process.exit(0)
