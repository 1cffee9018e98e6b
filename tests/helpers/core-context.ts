import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import pino from 'pino'
import paymentsSandbox from '../../plugins/payments-sandbox'
import type { Ctx, Db, Viewer } from '../../src/context'
import { cast } from './cast'
import { sandboxOnly } from './sandbox-only'

const user = (person: { id: string; name: string; email: string }, sellerId: string | null) =>
  ({
    kind: 'user',
    ...person,
    sellerId,
    locale: 'fr',
    emailVerified: true,
  }) satisfies Viewer

export const viewers = {
  customer: user(cast.awa, null),
  stranger: user(cast.moussa, null),
  seller: user(cast.kofi, cast.kofiSeller.id),
  otherSeller: user(cast.fatou, cast.fatouSeller.id),
  staff: { kind: 'staff', ...cast.support, role: 'support', locale: 'fr' },
  system: { kind: 'system' },
  anonymous: { kind: 'anonymous' },
} as const satisfies Record<string, Viewer>

/** The core without Payload running: its database, the sandbox provider and a clock. */
export const coreContext = (pool: pg.Pool, offsetMs: () => number = () => 0) => {
  const db: Db = drizzle(pool)
  const provider = paymentsSandbox({
    db,
    appUrl: 'http://localhost:3000',
    webhookSecret: process.env.SANDBOX_WEBHOOK_SECRET ?? '',
  })
  const ctx = (viewer: Viewer): Ctx => ({
    db,
    payload: {} as Ctx['payload'],
    providers: sandboxOnly(provider) as unknown as Ctx['providers'],
    clock: () => new Date(Date.now() + offsetMs()),
    viewer,
    log: pino({ level: 'silent' }),
  })
  return { db, ctx }
}
