import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import type { Db } from '../../src/context'
import type { AccountRef } from '../../src/domain/ledger/accounts'
import type { Posting } from '../../src/domain/ledger/postings'
import { auditLedger } from '../../src/store/ledger/audit'
import { postTransfers } from '../../src/store/ledger/post-transfers'
import { inProject } from '../lib/paths.ts'
import { freePort } from '../lib/ports.ts'
import { startCluster } from '../lib/postgres-cluster.ts'
import { createProgress } from '../lib/progress.ts'
import { buildPrograms } from '../supervisor/build.ts'
import { ensureDatabase, isMigrationPending, migrate } from '../supervisor/database.ts'
import { loadSecrets } from '../supervisor/secrets.ts'
import { childEnvironment, prepareDataDir, readSettings } from '../supervisor/settings.ts'
import { mark, printTable } from './bench-market.ts'

const dataDir = inProject('.data-bench')
const writers = 32
const spreadAccounts = 1_000
const rounds = 4
const secondsEach = 4
const targetRatio = 0.9

/** Which two accounts the n-th posting moves money between. */
type Sides = (n: number) => { debit: AccountRef; credit: AccountRef; kind: Posting['kind'] }

const cases = {
  // Every writer posts to the same two accounts of the platform.
  hot: () => ({
    kind: 'provider_fee',
    debit: { kind: 'provider_fees', owner: 'platform' },
    credit: { kind: 'external', owner: 'sandbox' },
  }),
  spread: (n) => ({
    kind: 'provider_fee',
    debit: { kind: 'provider_fees', owner: `account-${n % spreadAccounts}` },
    credit: { kind: 'external', owner: `account-${n % spreadAccounts}` },
  }),
  // What it would cost to keep a balance on the hot row, as sellers' accounts do.
  stored: () => ({
    kind: 'payout_failed',
    debit: { kind: 'payout_clearing', owner: 'platform' },
    credit: { kind: 'seller_available', owner: 'everybody' },
  }),
} satisfies Record<string, Sides>

type Case = keyof typeof cases

/**
 * npm run bench -- ledger: postings per second of 32 writers, all on one account of the platform
 * against 1,000 accounts, in turns on the same server.
 */
async function main(): Promise<void> {
  const progress = createProgress()
  process.env.DATA_DIR = dataDir
  const settings = readSettings()
  prepareDataDir(dataDir)
  const secrets = loadSecrets(dataDir)
  await buildPrograms({ distDir: '.next', programsDir: 'build' }, progress)
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const cluster = await startCluster({
    dataDir: join(dataDir, 'postgres'),
    password: secrets.POSTGRES_PASSWORD,
    preferredPort: await freePort(),
    logFile: join(dataDir, 'logs', 'postgres.log'),
  })
  try {
    await dropLedger(cluster.url('postgres'))
    await ensureDatabase(cluster.url('postgres'), 'ledger')
    const url = cluster.url('ledger')
    const env = childEnvironment(settings, { secrets, databaseUrl: url, isDev: false })
    await progress.step('Migrating', async () => {
      if (await isMigrationPending(url)) await migrate({ programsDir: 'build', environment: env })
    })
    await progress.step('Posting', () => measure(url))
    await dropLedger(cluster.url('postgres'))
  } finally {
    await cluster.stop()
  }
}

const dropLedger = async (serverUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query('drop database if exists ledger with (force)')
  await client.end()
}

async function measure(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: writers })
  const db: Db = drizzle(pool)
  try {
    await openAccounts(pool)
    const posted: Record<Case, number> = { hot: 0, spread: 0, stored: 0 }
    const names = ['hot', 'spread', 'stored'] as const
    for (const name of names) await run(db, { name, seconds: 1 })
    for (let round = 0; round < rounds; round += 1) {
      // In turns, and not always the same first: the machine's mood meets all of them.
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        posted[name] += await run(db, { name, seconds: secondsEach })
      }
    }
    report(posted, (await auditLedger(db)).length)
  } finally {
    await pool.end()
  }
}

/** Accounts exist before anything is measured: opening them is no posting. */
const openAccounts = async (pool: pg.Pool): Promise<void> => {
  await pool.query(
    `insert into ledger.accounts (kind, owner, currency)
     select kind, 'account-' || n, 'XOF'
     from generate_series(0, $1 - 1) n, unnest(array['provider_fees', 'external']) kind`,
    [spreadAccounts],
  )
}

let number = 0

/** Postings that 32 writers committed in some seconds, each in a transaction of its own. */
const run = async (db: Db, { name, seconds }: { name: Case; seconds: number }): Promise<number> => {
  const end = performance.now() + seconds * 1000
  let posted = 0
  const writer = async () => {
    while (performance.now() < end) {
      number += 1
      const { kind, debit, credit } = cases[name](number)
      const key = `bench:${name}:${number}`
      const transfers = [{ debit, credit, amountMinor: 100 }]
      const posting: Posting = { kind, orderId: null, currency: 'XOF', transfers }
      await db.transaction((tx) => postTransfers(tx, { key, posting, now: new Date() }))
      posted += 1
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return posted
}

function report(posted: Record<Case, number>, violations: number): void {
  const perSecond = (name: Case) => Math.round(posted[name] / (rounds * secondsEach))
  const ratio = Math.round((posted.hot / posted.spread) * 100) / 100
  printTable([
    ['1,000 accounts', `${perSecond('spread')} postings/s`],
    ['one account of the platform', `${perSecond('hot')} postings/s`],
    ['one account with a stored balance', `${perSecond('stored')} postings/s`],
    ['one account / 1,000 accounts', String(ratio), `≥ ${targetRatio}`, mark(ratio >= targetRatio)],
    ['violated invariants', String(violations), '0', mark(violations === 0)],
  ])
  const figures = {
    writers,
    hotPerSecond: perSecond('hot'),
    spreadPerSecond: perSecond('spread'),
    storedPerSecond: perSecond('stored'),
    ratio,
    violations,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

await main()
process.exit(0)
