import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import { AppError } from '../domain/errors'
import { sendBehind } from './outbox'

type Request = { scope: string; key: string; hash: string; now: Date }

const lifetimeMs = 48 * 3_600_000

/**
 * Claims a key for a request. `null`: it is new, do the work and call `rememberResponse` in the
 * same transaction. Otherwise the stored answer of the first request. A second request with the
 * key waits until the first one's transaction ends.
 * Throws `request/idempotency-key-reused` when the key came with another request before.
 */
export const claimIdempotencyKey = async <Response extends Record<string, unknown>>(
  tx: Tx,
  { scope, key, hash, now }: Request,
): Promise<Response | null> => {
  const expiresAt = new Date(now.getTime() + lifetimeMs).toISOString()
  const claimed = await tx.execute(sql`
    insert into core.idempotency_keys as k (scope, key, request_hash, created_at, expires_at)
    values (${scope}, ${key}, ${hash}, ${now.toISOString()}::timestamptz, ${expiresAt}::timestamptz)
    on conflict (scope, key) do nothing
    returning key`)
  if (claimed.rows.length > 0) return null
  const { rows } = await tx.execute<{ request_hash: string; response: Response }>(sql`
    select request_hash, response from core.idempotency_keys
    where scope = ${scope} and key = ${key}`)
  const [stored] = rows
  if (stored === undefined) throw new AppError('request/conflict')
  if (stored.request_hash !== hash) throw new AppError('request/idempotency-key-reused')
  return stored.response
}

/** Stores the answer that repetitions of the request will get. */
export const rememberResponse = async (
  tx: Tx,
  request: Pick<Request, 'scope' | 'key'> & { response: Record<string, unknown> },
): Promise<void> => {
  await sendBehind(
    tx,
    sql`
    update core.idempotency_keys set response = ${JSON.stringify(request.response)}::jsonb
    where scope = ${request.scope} and key = ${request.key}`,
  )
}

/** Gives a key back after its work was undone: the same request may try again. */
export const releaseIdempotencyKey = async (
  tx: Db | Tx,
  { scope, key }: Pick<Request, 'scope' | 'key'>,
): Promise<void> => {
  await tx.execute(sql`
    delete from core.idempotency_keys where scope = ${scope} and key = ${key}`)
}
