import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

/**
 * One writer at a time per account until the transaction ends. Payload reads a user, its sessions
 * included, and writes all of it back: two at once would lose one's session, or a suspension.
 */
export const lockAccount = async (tx: Tx, userId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`account:${userId}`}, 0))`)
}
