import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import type { Revocation } from '../contracts/realtime'
import { revocationChannel } from '../contracts/revocation-channel'

/** Tells the sidecars which sessions ended, once it is committed: they cut their sockets. */
export const tellSidecars = async (db: Db | Tx, ended: Revocation): Promise<void> => {
  await db.execute(sql`select pg_notify(${revocationChannel}, ${JSON.stringify(ended)})`)
}
