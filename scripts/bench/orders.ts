import { parseArgs } from 'node:util'
import { createProgress } from '../lib/progress.ts'
import {
  mark,
  prepareMarket,
  printTable,
  queryRows,
  withServices,
  type BenchDatabase,
  type BenchMarket,
} from './bench-market.ts'
import { closedLoop, type LoopFigures } from './load/closed-loop.ts'
import { ordersInProcess } from './orders/in-process.ts'
import { ordersOverHttp } from './orders/over-http.ts'
import { chooseShopping, type Shopping } from './orders/people.ts'
import { findPgbench, pgbenchScript, runPgbench, type Script } from './load/pgbench.ts'
import { alignUnits, recordUnits } from './orders/statement-log.ts'

/** Medusa 2.21 places 0.5 to 0.8 orders a second on such a machine. */
const targets = { perSecond: 80, httpRatio: 0.5, inProcessRatio: 0.8, p99ToMedian: 10 }
const levels = [1, 8, 32]
const pgbenchClients = 8

/**
 * npm run bench -- orders [--seconds 10]: orders placed, paid and held per second, over HTTP
 * against the production build, in process, and the same statements by pgbench.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
  const seconds = Number(values.seconds)
  const progress = createProgress()
  const market = await prepareMarket(progress)
  await market.withDatabase(async (database) => {
    const shopping = await chooseShopping(database.url)
    const inProcess = await progress.step('In process', () =>
      onCopy(database, (copy) => measureInProcess(copy, shopping, seconds)),
    )
    const pgbench = await progress.step('pgbench', () =>
      onCopy(database, (copy) => measurePgbench(copy, shopping, seconds)),
    )
    const overHttp = await progress.step('Over HTTP', () =>
      onCopy(database, (copy) => measureHttp({ market, database: copy, shopping, seconds })),
    )
    const script = await progress.step('The statements of an order over HTTP', () =>
      onCopy(database, (copy) => recordHttp({ market, database: copy, shopping })),
    )
    const pgbenchHttp = await progress.step('pgbench with these', () =>
      bestOf(levels, (clients) =>
        onCopy(database, (copy) => measureScript(copy, { script, clients, seconds })),
      ),
    )
    report({ inProcess, pgbench, pgbenchHttp, ...overHttp })
  })
}

/** Each measurement begins with the same database. */
async function onCopy<Result>(
  database: BenchDatabase,
  use: (copy: BenchDatabase) => Promise<Result>,
): Promise<Result> {
  await queryRows(database.serverUrl, 'drop database if exists bench with (force)')
  await queryRows(database.serverUrl, 'create database bench template market')
  const url = new URL(database.url)
  url.pathname = '/bench'
  const copy = { ...database, url: url.href, env: { ...database.env, DATABASE_URL: url.href } }
  try {
    return await use(copy)
  } finally {
    await queryRows(database.serverUrl, 'drop database if exists bench with (force)')
  }
}

async function measureInProcess(
  copy: BenchDatabase,
  shopping: Shopping,
  seconds: number,
): Promise<LoopFigures> {
  Object.assign(process.env, copy.env)
  const orders = ordersInProcess(copy.url, shopping)
  try {
    await orders.prepareTotals()
    return await closedLoop({ concurrent: pgbenchClients, seconds }, orders.order)
  } finally {
    await orders.end()
  }
}

async function measurePgbench(
  copy: BenchDatabase,
  shopping: Shopping,
  seconds: number,
): Promise<Scripted> {
  const orders = ordersInProcess(copy.url, shopping)
  // The first order of a process also fills its caches.
  await orders.record()
  const script = pgbenchScript(await orders.record(), await orders.record())
  await orders.end()
  return measureScript(copy, { script, clients: pgbenchClients, seconds })
}

/** pgbench has its own best number of clients: more of them wait for each other's locks. */
async function bestOf(
  clients: readonly number[],
  measure: (clients: number) => Promise<Scripted>,
): Promise<Scripted> {
  let best: Scripted = { perSecond: null, statements: 0 }
  for (const count of clients) {
    const run = await measure(count)
    if ((run.perSecond ?? 0) >= (best.perSecond ?? 0)) best = run
  }
  return best
}

async function measureScript(
  copy: BenchDatabase,
  { script, clients, seconds }: { script: Script; clients: number; seconds: number },
): Promise<Scripted> {
  const { statements } = script
  const pgbench = findPgbench()
  if (pgbench === null) return { perSecond: null, statements }
  return {
    perSecond: await runPgbench({ pgbench, url: copy.url, script, clients, seconds }),
    statements,
  }
}

/**
 * What web and worker ask of the database for one order, mails and documents included, as the
 * server saw it: all but taking jobs out of the queue, which has no sense without a worker.
 */
async function recordHttp(input: {
  market: BenchMarket
  database: BenchDatabase
  shopping: Shopping
}): Promise<Script> {
  const { market, database, shopping } = input
  return withServices({ market, database, names: ['web', 'worker'] }, async () => {
    const { webUrl } = market
    const orders = await ordersOverHttp({ webUrl, databaseUrl: database.url, shopping })
    const { serverUrl, logFile } = database
    const record = () =>
      recordUnits({ serverUrl, logFile, database: 'bench' }, async () => {
        await orders.order(0)
        await drained(database.url)
      })
    // Processes that are warm have filled their caches and prepared their statements.
    for (let times = 0; times < 20; times += 1) await orders.order(0)
    await drained(database.url)
    const script = pgbenchScript(...alignUnits(await record(), await record()))
    await orders.end()
    return script
  })
}

async function measureHttp(input: {
  market: BenchMarket
  database: BenchDatabase
  shopping: Shopping
  seconds: number
}): Promise<{ http: LoopFigures[]; drainMs: number; violations: number }> {
  const { market, database, shopping, seconds } = input
  const measured = await withServices({ market, database, names: ['web', 'worker'] }, async () => {
    const { webUrl } = market
    const orders = await ordersOverHttp({ webUrl, databaseUrl: database.url, shopping })
    const http: LoopFigures[] = []
    for (const concurrent of levels) {
      // Everybody in turn: nobody may write without end.
      http.push(await closedLoop({ concurrent, seconds }, () => orders.order()))
    }
    const drainMs = await drained(database.url)
    await orders.end()
    return { http, drainMs }
  })
  const broken = await queryRows(database.url, 'select * from ledger.audit()')
  return { ...measured, violations: broken.length }
}

/** How long the worker still had to do when the last order was held. */
async function drained(url: string): Promise<number> {
  const started = performance.now()
  for (;;) {
    const [row] = await queryRows<{ count: number }>(
      url,
      `select count(*)::int as count from graphile_worker.jobs
       where run_at <= now() and attempts < max_attempts`,
    )
    if ((row?.count ?? 0) === 0) return performance.now() - started
  }
}

type Scripted = { perSecond: number | null; statements: number }

type Figures = {
  inProcess: LoopFigures
  /** The statements of the workflows alone, and all that an order over HTTP sets off. */
  pgbench: Scripted
  pgbenchHttp: Scripted
  http: LoopFigures[]
  drainMs: number
  violations: number
}

function report(figures: Figures): void {
  const { inProcess, pgbench, pgbenchHttp, http, drainMs, violations } = figures
  const rate = (value: number): string => `${value.toFixed(1)} / s`
  const best = Math.max(...http.map(({ perSecond }) => perSecond))
  const busiest = http.at(-1)
  const tail = (busiest?.p99Ms ?? Number.NaN) / (busiest?.medianMs ?? Number.NaN)
  const ratio = (value: number, scripted: Scripted): number | null =>
    scripted.perSecond === null ? null : value / scripted.perSecond
  const ratios = {
    http: ratio(best, pgbenchHttp),
    inProcess: ratio(inProcess.perSecond, pgbench),
  }
  const share = (value: number | null): string => value?.toFixed(2) ?? 'no pgbench here'
  printTable([
    ...http.map(({ concurrent, perSecond, medianMs, p99Ms }) => [
      `over HTTP, ${concurrent} concurrent`,
      rate(perSecond),
      `median ${medianMs.toFixed(0)} ms, 99 %: ${p99Ms.toFixed(0)} ms`,
    ]),
    ['best over HTTP', rate(best), `≥ ${targets.perSecond} / s`, mark(best >= targets.perSecond)],
    ['p99 / median, 32 concurrent', tail.toFixed(1), `≤ ${targets.p99ToMedian}`, mark(tail <= 10)],
    ['in process, 8 concurrent', rate(inProcess.perSecond)],
    ...[
      { scripted: pgbench, about: 'of the workflows' },
      { scripted: pgbenchHttp, about: 'of an order over HTTP' },
    ].map(({ scripted, about }) => [
      `pgbench, the ${scripted.statements} statements ${about}`,
      scripted.perSecond === null ? '–' : rate(scripted.perSecond),
    ]),
    [
      'HTTP / pgbench',
      share(ratios.http),
      `≥ ${targets.httpRatio}`,
      mark((ratios.http ?? 0) >= targets.httpRatio),
    ],
    [
      'in process / pgbench',
      share(ratios.inProcess),
      `≥ ${targets.inProcessRatio}`,
      mark((ratios.inProcess ?? 0) >= targets.inProcessRatio),
    ],
    ['queue empty after', `${(drainMs / 1000).toFixed(1)} s`],
    ['violations of the ledger', String(violations), '0', mark(violations === 0)],
  ])
  process.stdout.write(`${JSON.stringify({ ...figures, ratios, p99ToMedian: tail })}\n`)
}

await main()
process.exit(0)
