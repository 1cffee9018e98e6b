import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import pino from 'pino'
import paymentsSandbox from '../../plugins/payments-sandbox'
import type { Ctx, Db, Viewer } from '../../src/context'
import { PreparingClient } from '../../src/store/prepared-statements'
import { cast } from '../helpers/cast'
import { sandboxOnly } from '../helpers/sandbox-only'

/** So much faster than real clocks runs the market's: days of waiting pass in seconds. */
const speed = 3_600

const user = (person: { id: string; name: string; email: string }, sellerId: string | null) =>
  ({ kind: 'user', ...person, sellerId, locale: 'fr', emailVerified: true }) satisfies Viewer
const staff = (person: { id: string; name: string }, role: 'support' | 'finance' | 'admin') =>
  ({ kind: 'staff', id: person.id, name: person.name, role, locale: 'fr' }) satisfies Viewer

export const people = {
  customer: user(cast.awa, null),
  stranger: user(cast.moussa, null),
  seller: user(cast.kofi, cast.kofiSeller.id),
  otherSeller: user(cast.fatou, cast.fatouSeller.id),
  support: staff(cast.support, 'support'),
  finance: staff(cast.finance, 'finance'),
  admin: staff(cast.admin, 'admin'),
  system: { kind: 'system' },
} as const satisfies Record<string, Viewer>

/**
 * The core of the marketplace on a database, with a clock that all processes of a run share:
 * `startedAtMs` is when it began, `skippedMs` what was jumped over since.
 */
export const openWorld = (options: {
  databaseUrl: string
  startedAtMs: number
  connections: number
  skippedMs?: () => number
}) => {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.connections,
    connectionTimeoutMillis: 5_000,
    Client: PreparingClient,
  })
  // Connections are cut on purpose: whoever uses one gets the error, nobody else has to.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  const db: Db = drizzle(pool)
  const provider = paymentsSandbox({
    db,
    appUrl: 'http://localhost:3000',
    webhookSecret: process.env.SANDBOX_WEBHOOK_SECRET ?? '',
  })
  const clock = () => {
    const passed = (Date.now() - options.startedAtMs) * speed
    return new Date(options.startedAtMs + passed + (options.skippedMs?.() ?? 0))
  }
  const log = pino({ level: 'silent' })
  const ctx = (viewer: Viewer): Ctx => ({
    db,
    payload: {} as Ctx['payload'],
    providers: sandboxOnly(provider) as unknown as Ctx['providers'],
    clock,
    viewer,
    log,
  })
  return { pool, db, ctx, clock, provider, close: () => pool.end() }
}

export type World = ReturnType<typeof openWorld>
