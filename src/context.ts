import type { NodePgDatabase } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Locale } from './contracts/locale'
import type { Providers } from './domain/ports/providers'

/** The one pool, shared with Payload (`payload.db.drizzle`). */
export type Db = Pick<NodePgDatabase, 'execute' | 'transaction'>
/** An open transaction; every store function takes it first. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

export type StaffRole = 'moderator' | 'support' | 'finance' | 'admin'

/** Who is asking. `system` is a timer, a verified provider event or a script. */
export type Viewer =
  | { kind: 'anonymous' }
  | {
      kind: 'user'
      id: string
      /** The seller profile's id, when this user sells. */
      sellerId: string | null
      name: string
      email: string
      locale: Locale
      emailVerified: boolean
    }
  | { kind: 'staff'; id: string; role: StaffRole; name: string; locale: Locale }
  | { kind: 'system' }

/** The first argument of every workflow and query; built by src/runtime.ts. */
export type Ctx = {
  db: Db
  payload: Payload
  providers: Providers
  clock: () => Date
  viewer: Viewer
  log: Logger
}
