import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { createProgress } from '../lib/progress.ts'
import {
  mark,
  prepareMarket,
  printTable,
  withServices,
  type BenchDatabase,
  type BenchMarket,
} from './bench-market.ts'
import { closedLoop, type LoopFigures } from './load/closed-loop.ts'
import { findPgbench, pgbenchScript, runPgbench, type Statement } from './load/pgbench.ts'
import { serveBare } from './search/bare-server.ts'
import { read } from './load/http-load.ts'
import { searchesInProcess } from './search/in-process.ts'
import { questionsFor, wordOf, type Question } from './search/questions.ts'
import { sizedMarket } from './search/sized-markets.ts'

/** Medusa answers 6 to 8 such pages a second on such a machine. */
const targets = { perSecond: 800, bareRatio: 0.5, p95Ms: 30, growth: 3, pgbenchRatio: 0.5 }
const concurrent = 16
const commonShare = 0.3
const sizes = { small: 1_000, large: 100_000, huge: 1_000_000 }

/**
 * npm run bench -- search [--seconds 10] [--million]: the catalogue's API beside a bare server, and
 * searches in markets of 1,000, 100,000 and, when asked for, a million services.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '10' },
      million: { type: 'boolean', default: false },
      // Only what the bench starts itself.
      bare: { type: 'string' },
    },
  })
  if (values.bare !== undefined) {
    const { url, statement } = JSON.parse(values.bare) as { url: string; statement: Statement }
    await serveBare(url, statement)
  }
  const seconds = Number(values.seconds)
  const progress = createProgress()
  const market = await prepareMarket(progress)
  await market.withDatabase(async (database) => {
    Object.assign(process.env, database.env)
    const catalogue = await progress.step('The catalogue over HTTP', () =>
      measureCatalogue({ market, database, seconds }),
    )
    const words = await wordOf(database.url, commonShare)
    const searches: Searched[] = []
    for (const services of [sizes.small, sizes.large, ...(values.million ? [sizes.huge] : [])]) {
      const url = await sizedMarket({ database, services }, progress)
      const run = { url, services, seconds, common: words.word }
      searches.push(await progress.step(`Searches among ${services}`, () => measureSearches(run)))
    }
    report({ catalogue, searches, common: words })
  })
}

type Catalogue = { api: LoopFigures; bare: LoopFigures }

async function measureCatalogue(input: {
  market: BenchMarket
  database: BenchDatabase
  seconds: number
}): Promise<Catalogue> {
  const { market, database, seconds } = input
  const api = await withServices({ market, database, names: ['web'] }, () =>
    closedLoop({ concurrent, seconds }, () => read(`${market.webUrl}/api/v1/catalogue?limit=24`)),
  )
  const searches = searchesInProcess(database.url)
  const statement = (await searches.recordCatalogue()).at(-1)
  await searches.end()
  if (statement === undefined) throw new Error('the catalogue asked nothing')
  const bare = await withBareServer({ url: database.url, statement }, (address) =>
    closedLoop({ concurrent, seconds }, () => read(address)),
  )
  return { api, bare }
}

async function withBareServer<Result>(
  asked: { url: string; statement: Statement },
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const [program = ''] = process.argv.slice(1)
  const child = spawn(process.execPath, [program, '--bare', JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => {
        resolve(line.toString().trim())
      })
      child.once('exit', () => {
        reject(new Error('the bare server ended'))
      })
    })
    return await use(`http://127.0.0.1:${port}/`)
  } finally {
    child.kill()
  }
}

type Searched = {
  services: number
  all: LoopFigures
  /** Each question by itself, as many at once as in the mix. */
  each: { name: string; p95Ms: number }[]
  pgbench: number | null
}

async function measureSearches(input: {
  url: string
  services: number
  seconds: number
  common: string
}): Promise<Searched> {
  const { url, services, seconds, common } = input
  const questions = questionsFor(common, 'graphisme-design')
  const searches = searchesInProcess(url)
  try {
    const all = await closedLoop({ concurrent, seconds }, (client) =>
      searches.search(next(questions, client)),
    )
    const each: Searched['each'] = []
    for (const question of questions) {
      const { p95Ms } = await closedLoop({ concurrent, seconds: seconds / 4 }, () =>
        searches.search(question),
      )
      each.push({ name: question.name, p95Ms })
    }
    return { services, all, each, pgbench: await measurePgbench(input, questions) }
  } finally {
    await searches.end()
  }
}

let turn = 0
const next = (questions: readonly Question[], client: number): Question => {
  turn += 1
  const question = questions[(turn + client) % questions.length]
  if (question === undefined) throw new Error('no question')
  return question
}

/** The statements of all questions in one script: searches a second. */
async function measurePgbench(
  { url, seconds }: { url: string; seconds: number },
  questions: readonly Question[],
): Promise<number | null> {
  const pgbench = findPgbench()
  if (pgbench === null) return null
  const searches = searchesInProcess(url)
  const statements: Statement[] = []
  for (const question of questions) statements.push(...(await searches.record(question)))
  await searches.end()
  const script = pgbenchScript(statements, statements)
  const perSecond = await runPgbench({ pgbench, url, script, clients: concurrent, seconds })
  return perSecond * questions.length
}

type Report = {
  catalogue: Catalogue
  searches: readonly Searched[]
  common: { word: string; share: number }
}

function report({ catalogue, searches, common }: Report): void {
  const { api, bare } = catalogue
  const ratio = api.perSecond / bare.perSecond
  const [small] = searches
  const rows = [
    [
      'catalogue, 24 services, 10,000 on the market',
      `${api.perSecond.toFixed(0)} / s`,
      `≥ ${targets.perSecond} / s`,
      mark(api.perSecond >= targets.perSecond),
    ],
    ['the same statement by a bare server', `${bare.perSecond.toFixed(0)} / s`],
    [
      'catalogue / bare',
      ratio.toFixed(2),
      `≥ ${targets.bareRatio}`,
      mark(ratio >= targets.bareRatio),
    ],
    ...searches.flatMap((searched) => rowsOf(searched, small)),
  ]
  printTable(rows)
  process.stdout.write(`The common word: “${common.word}”, in ${percent(common.share)} of all\n`)
  process.stdout.write(`${JSON.stringify({ catalogue, searches, common })}\n`)
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

const rowsOf = (
  { services, all, each, pgbench }: Searched,
  small: Searched | undefined,
): string[][] => {
  const among = `${services.toLocaleString('en')} services`
  const grown = (p95Ms: number, before: number | undefined): string[] => {
    if (before === undefined || services !== sizes.huge) return []
    const times = p95Ms / before
    return [
      `${times.toFixed(1)} × that of 1,000`,
      `≤ ${targets.growth} ×`,
      mark(times <= targets.growth),
    ]
  }
  const ratio = pgbench === null ? null : all.perSecond / pgbench
  return [
    [
      `${among}: 95 % of searches within`,
      `${all.p95Ms.toFixed(1)} ms`,
      ...(services === sizes.large
        ? [`≤ ${targets.p95Ms} ms`, mark(all.p95Ms <= targets.p95Ms)]
        : grown(all.p95Ms, small?.all.p95Ms)),
    ],
    ...each.map(({ name, p95Ms }) => [
      `  ${name}`,
      `${p95Ms.toFixed(1)} ms`,
      ...grown(p95Ms, small?.each.find((other) => other.name === name)?.p95Ms),
    ]),
    [
      `${among}: searches / pgbench`,
      `${all.perSecond.toFixed(0)} / s : ${pgbench?.toFixed(0) ?? '–'} / s = ${ratio?.toFixed(2) ?? '–'}`,
      `≥ ${targets.pgbenchRatio}`,
      mark((ratio ?? 0) >= targets.pgbenchRatio),
    ],
  ]
}

await main()
process.exit(0)
