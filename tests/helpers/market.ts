import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pino from 'pino'
import type { Ctx, Db, StaffRole, Viewer } from '../../src/context'
import type { FileScanner } from '../../src/domain/ports/file-scanner'
import paymentsSandbox from '../../plugins/payments-sandbox'
import type { Providers } from '../../src/domain/ports/providers'
import { sandboxOnly } from './sandbox-only'
import scanNone from '../../plugins/scan-none'
import { cast } from './cast.ts'

export type Market = {
  payload: Payload
  db: Db
  /** The context of a request by this person. */
  as: (viewer: Viewer, overrides?: { scanner?: FileScanner; clock?: () => Date }) => Ctx
  close: () => Promise<void>
}

/** Payload on this file's own database, and contexts of the people of the cast. */
export const openMarket = async (options: { key?: string } = {}): Promise<Market> => {
  const payload = await getPayload({ config: await config, ...options })
  const db = (payload.db as unknown as { drizzle: Db }).drizzle
  const { pool } = payload.db as unknown as { pool: { end: () => Promise<void> } }
  return {
    payload,
    db,
    as: (viewer, { scanner = scanNone(), clock = () => new Date() } = {}) => ({
      payload,
      db,
      // Publishing asks for no other provider; one that is missing fails loudly.
      providers: {
        scanner,
        ...sandboxOnly(
          paymentsSandbox({ db, appUrl: 'http://localhost:3000', webhookSecret: 'a test' }),
        ),
      } as unknown as Providers,
      clock,
      viewer,
      log: pino({ level: 'silent' }),
    }),
    close: async () => {
      await payload.destroy()
      await pool.end()
    },
  }
}

type Person = { id: string; name: string; email: string }

export const userViewer = (person: Person, sellerId: string | null = null): Viewer => ({
  kind: 'user',
  id: person.id,
  sellerId,
  name: person.name,
  email: person.email,
  locale: 'fr',
  emailVerified: true,
})

export const staffViewer = (member: { id: string; name: string; role: StaffRole }): Viewer => ({
  kind: 'staff',
  id: member.id,
  role: member.role,
  name: member.name,
  locale: 'fr',
})

export const people = {
  awa: userViewer(cast.awa),
  moussa: userViewer(cast.moussa),
  kofi: userViewer(cast.kofi, cast.kofiSeller.id),
  fatou: userViewer(cast.fatou, cast.fatouSeller.id),
  moderator: staffViewer(cast.moderator),
  support: staffViewer(cast.support),
  finance: staffViewer(cast.finance),
  admin: staffViewer(cast.admin),
} as const

export type People = typeof people
