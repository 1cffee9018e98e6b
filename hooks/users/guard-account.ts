import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook } from 'payload'
import type { Tx } from '../../src/context'
import { accountLockKey } from '../../src/domain/accounts/account-lock-key'

/** With one of these a member of the staff could take over the account of a customer. */
const credentials = new Set(['password', 'email', '_verified'])

/**
 * Edits of an account in the admin: credentials belong to their owner and are left out, and the
 * edit waits for a sign-in or a suspension at work, which would overwrite each other otherwise.
 */
export const guardAccount: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || overrideAccess === true) return args
  const id = 'id' in args && typeof args.id === 'string' ? args.id : null
  const transactionId = await req.transactionID
  const session = transactionId === undefined ? undefined : req.payload.db.sessions?.[transactionId]
  if (id !== null && session !== undefined) {
    const key = accountLockKey(id)
    const tx = session.db as Tx
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  }
  const data = Object.entries((args.data ?? {}) as Record<string, unknown>)
  return { ...args, data: Object.fromEntries(data.filter(([name]) => !credentials.has(name))) }
}
