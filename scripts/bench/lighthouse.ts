import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { demoAccounts } from '../demo/accounts.ts'
import { freePort } from '../lib/ports.ts'
import { createProgress } from '../lib/progress.ts'
import { findChromium } from '../testing/tools.ts'
import { mark, prepareMarket, printTable, queryRows, withServices } from './bench-market.ts'

const runs = 5
const targets = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
type Category = keyof typeof targets
const categories = Object.keys(targets) as Category[]

type Page = {
  name: string
  path: string
  /** Seen by a customer who is signed in. */
  isSignedIn?: boolean
  /** Search engines are told not to keep it, on purpose. */
  isPrivate?: boolean
}
type Run = Record<Category, number> & { lcpMs: number; tbtMs: number; cls: number; kib: number }
type Measured = { name: string; median: Run; failing: string[] }

/**
 * npm run bench -- lighthouse [--only home] [--report folder]: Lighthouse's mobile preset (a mid-range
 * phone on slow 4G, simulated) on the production build with 10,000 services, median of five. With a
 * folder, the last run of each page is kept there for https://googlechrome.github.io/lighthouse/viewer.
 * Source: https://github.com/GoogleChrome/lighthouse/blob/main/docs/readme.md
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, report: { type: 'string' } },
  })
  if (values.report !== undefined) mkdirSync(values.report, { recursive: true })
  const progress = createProgress()
  const executablePath = await findChromium(progress)
  const market = await prepareMarket(progress)
  const measured = await market.withDatabase(async (database) =>
    withServices({ market, database, names: ['web', 'worker'] }, async () => {
      const pages = (await choosePages(database.url)).filter(
        ({ name }) => values.only?.includes(name) ?? true,
      )
      // The market's own name: signing in from another one is refused.
      const site = `http://localhost:${market.settings.webPort}`
      const cookie = await signIn(site)
      const results: Measured[] = []
      for (const page of pages) {
        const address = site + page.path
        const visit = { address, page, cookie, executablePath, folder: values.report }
        results.push(await progress.step(`Lighthouse: ${page.name}`, () => measure(visit)))
      }
      return results
    }),
  )
  report(measured)
}

async function choosePages(url: string): Promise<Page[]> {
  const [service] = await queryRows<{ slug: string; handle: string }>(
    url,
    `select v.slug, s.handle from services v join sellers s on s.id = v.seller_id
     where v._status = 'published' order by v.created_at limit 1`,
  )
  if (service === undefined) throw new Error('the market has no service')
  return [
    { name: 'home', path: '/fr' },
    { name: 'search', path: '/fr/search?q=logo', isPrivate: true },
    { name: 'service', path: `/fr/services/${service.slug}` },
    { name: 'seller', path: `/fr/sellers/${service.handle}` },
    {
      name: 'checkout',
      path: `/fr/checkout?service=${service.slug}&package=basic`,
      isSignedIn: true,
      isPrivate: true,
    },
  ]
}

/** Signs the demo customer in. @returns the cookies, as a browser sends them. */
async function signIn(site: string): Promise<string> {
  const account = demoAccounts.find(({ role }) => role === 'Customer')
  const answer = await fetch(`${site}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site },
    body: JSON.stringify({ email: account?.email, password: account?.password }),
  })
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

type Visit = {
  address: string
  page: Page
  cookie: string
  executablePath: string
  folder: string | undefined
}

/** Each run in a browser of its own, as somebody who has never been here. */
async function measure(visit: Visit): Promise<Measured> {
  const results: Awaited<ReturnType<typeof runOnce>>[] = []
  for (let run = 0; run < runs; run += 1) results.push(await runOnce(visit))
  const keys = Object.keys(results[0]?.run ?? {}) as (keyof Run)[]
  const median = Object.fromEntries(
    keys.map((key) => [key, medianOf(results.map(({ run }) => run[key]))]),
  ) as Run
  return {
    name: visit.page.name,
    median,
    failing: [...new Set(results.flatMap(({ failing }) => failing))],
  }
}

async function runOnce({ address, page, cookie, executablePath, folder }: Visit) {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(address, {
      port,
      onlyCategories: categories,
      skipAudits: page.isPrivate === true ? ['is-crawlable'] : null,
      ...(page.isSignedIn === true ? { extraHeaders: { Cookie: cookie } } : {}),
      logLevel: 'silent',
    })
    if (result === undefined) throw new Error(`${address}: Lighthouse gave nothing`)
    const { lhr } = result
    if (folder !== undefined) {
      writeFileSync(join(folder, `${page.name}.json`), JSON.stringify(lhr))
    }
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
    const score = (category: Category): number =>
      Math.round((lhr.categories[category]?.score ?? 0) * 100)
    const figure = (audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN
    const run: Run = {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
      lcpMs: figure('largest-contentful-paint'),
      tbtMs: figure('total-blocking-time'),
      cls: figure('cumulative-layout-shift'),
      kib: figure('total-byte-weight') / 1024,
    }
    return { run, failing: failingAudits(lhr) }
  } finally {
    await browser.close()
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

/** What keeps the categories that shall be perfect from being so. */
const failingAudits = ({ categories: found, audits }: Result): string[] =>
  categories
    .filter((category) => category !== 'performance')
    .flatMap((category) => found[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function report(measured: readonly Measured[]): void {
  const rows = measured.flatMap(({ name, median, failing }) => [
    ...categories.map((category) => [
      `${name}: ${category}`,
      String(median[category]),
      `≥ ${targets[category]}`,
      mark(median[category] >= targets[category]),
      category === 'performance' ? '' : failing.join(', '),
    ]),
    [
      `${name}: largest paint`,
      `${Math.round(median.lcpMs)} ms`,
      '≤ 1500 ms',
      mark(median.lcpMs <= 1500),
    ],
    [
      `${name}: blocking time`,
      `${Math.round(median.tbtMs)} ms`,
      '≤ 100 ms',
      mark(median.tbtMs <= 100),
    ],
    [`${name}: layout shift`, median.cls.toFixed(3), '≤ 0.02', mark(median.cls <= 0.02)],
    [`${name}: weight`, `${Math.round(median.kib)} KiB`],
  ])
  printTable(rows)
  const figures = { services: 10_000, runs, pages: measured }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

await main()
process.exit(0)
