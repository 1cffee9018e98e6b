import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { accountLockKey } from '../../domain/accounts/account-lock-key'

/**
 * One writer at a time per account until the transaction ends. Payload reads a user, its sessions
 * included, and writes all of it back: two at once would lose one's session, or a suspension. Edits
 * in the admin take the same lock (hooks/users/guard-account.ts).
 */
export const lockAccount = async (tx: Tx, userId: string): Promise<void> => {
  const key = accountLockKey(userId)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}
