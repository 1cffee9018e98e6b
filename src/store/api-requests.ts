import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../context'
import { AppError } from '../domain/errors'

/** A stored answer of the API: what a repetition of the request gets. */
export type StoredAnswer = { status: number; body: unknown }

type Request = { scope: string; key: string }

const lifetimeMs = 48 * 3_600_000
/** A request still unanswered after this long died with its process. */
const abandonedAfterMs = 60_000

/**
 * Claims an idempotency key before the work begins. Null: do the work. Otherwise the answer of the
 * first request.
 * @throws AppError request/idempotency-key-reused when the key came with another request,
 * request/conflict while the first one is still at work.
 */
export const claimRequest = async (
  db: Db,
  { scope, key, hash, now }: Request & { hash: string; now: Date },
): Promise<StoredAnswer | null> => {
  const at = now.toISOString()
  const abandonedBefore = new Date(now.getTime() - abandonedAfterMs).toISOString()
  const claimed = await db.execute(sql`
    insert into core.idempotency_keys as stored (scope, key, request_hash, created_at, expires_at)
    values (${scope}, ${key}, ${hash}, ${at}, ${new Date(now.getTime() + lifetimeMs).toISOString()})
    on conflict (scope, key) do update set created_at = excluded.created_at
     where stored.response is null and stored.request_hash = excluded.request_hash
       and stored.created_at < ${abandonedBefore}::timestamptz
    returning key`)
  if (claimed.rows.length > 0) return null
  const { rows } = await db.execute<{ request_hash: string; response: StoredAnswer | null }>(sql`
    select request_hash, response from core.idempotency_keys
     where scope = ${scope} and key = ${key}`)
  const stored = rows[0]
  if (stored !== undefined && stored.request_hash !== hash) {
    throw new AppError('request/idempotency-key-reused')
  }
  if (stored === undefined || stored.response === null) throw new AppError('request/conflict')
  return stored.response
}

export const rememberAnswer = async (
  db: Db,
  { scope, key, answer }: Request & { answer: StoredAnswer },
): Promise<void> => {
  await db.execute(sql`
    update core.idempotency_keys set response = ${JSON.stringify(answer)}::jsonb
     where scope = ${scope} and key = ${key}`)
}

/** The work did not happen: the same key may try again. */
export const releaseRequest = async (db: Db, { scope, key }: Request): Promise<void> => {
  await db.execute(sql`
    delete from core.idempotency_keys
     where scope = ${scope} and key = ${key} and response is null`)
}
