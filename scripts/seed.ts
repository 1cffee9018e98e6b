import config from '@payload-config'
import { getPayload } from 'payload'
import pg from 'pg'
import pino from 'pino'
import { buildProviders } from '../plugins/providers'
import type { Db } from '../src/context'
import { env } from '../src/env'
import { seedDemoMarket } from './seed/demo-market'
import { generateServices } from './seed/generate-services'
import { seedConsole } from './seed/seed-console'
import { readSeedOptions, SeedRefused } from './seed/seed-options'
import { PreparingClient } from '../src/store/prepared-statements'

/**
 * Makes the demo market in an empty database; with `--services N`, adds N generated services to
 * whatever market there is. A market with people in it is never seeded twice.
 */
async function seed(): Promise<void> {
  const options = readSeedOptions(process.argv.slice(2))
  const console = seedConsole()
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 6,
    Client: PreparingClient,
  })
  const { rows } = await pool.query('select 1 from users limit 1')
  if (rows.length === 0) {
    await requireNoWorker(pool)
    const payload = await getPayload({ config, disableOnInit: true })
    const db = (payload.db as unknown as { drizzle: Db }).drizzle
    const log = pino({ level: 'warn' })
    const base = { db, payload, providers: buildProviders({ db, log }), log }
    await seedDemoMarket({ base, pool, console })
  } else if (options.services === 0) {
    console.say('This market has people in it already: nothing was changed.')
  }
  if (options.services > 0) await generateServices({ pool, console, count: options.services })
  await pool.end()
}

/** Orders are played in the past: a worker that runs meanwhile would fire their old timers. */
async function requireNoWorker(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    "select 1 from core.worker_heartbeats where beat_at > now() - interval '30 seconds' limit 1",
  )
  if (rows.length > 0) {
    throw new SeedRefused('A worker is running on this database: stop the market, then seed it.')
  }
}

try {
  await seed()
} catch (error) {
  if (!(error instanceof SeedRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}
// Payload keeps timers that would hold the process.
process.exit(0)
