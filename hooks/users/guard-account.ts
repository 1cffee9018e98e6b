import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeOperationHook } from 'payload'
import { accountLockKey } from '../../src/domain/accounts/account-lock-key'
import { transactionOf } from '../transaction-of'

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
  const tx = await transactionOf(req)
  if (id !== null && tx !== null) {
    const key = accountLockKey(id)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  }
  const data = Object.entries((args.data ?? {}) as Record<string, unknown>)
  return { ...args, data: Object.fromEntries(data.filter(([name]) => !credentials.has(name))) }
}
