import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import { hashSecret } from './secrets'

export type RefreshTokenRow = {
  userId: string
  sessionId: string
  expiresAt: Date
  sessionExpiresAt: Date
  rotatedAt: Date | null
  /** Whether the token that followed this one was followed itself. */
  isSuccessorRotated: boolean
  successorExpiresAt: Date | null
  email: string
  isUserActive: boolean
  isSessionOpen: boolean
}

export const insertRefreshToken = async (
  tx: Tx,
  token: {
    secret: string
    userId: string
    sessionId: string
    issuedAt: Date
    expiresAt: Date
    sessionExpiresAt: Date
    /** Where the session was opened; a token that follows another takes its words over. */
    device?: string | null
  },
): Promise<void> => {
  await tx.execute(sql`
    insert into core.refresh_tokens
      (token_hash, user_id, session_id, issued_at, expires_at, session_expires_at, device)
    values (${hashSecret(token.secret)}, ${token.userId}, ${token.sessionId},
            ${token.issuedAt.toISOString()}, ${token.expiresAt.toISOString()},
            ${token.sessionExpiresAt.toISOString()},
            coalesce(${token.device ?? null}::text,
              (select earlier.device from core.refresh_tokens earlier
                where earlier.session_id = ${token.sessionId}
                order by earlier.issued_at desc limit 1)))`)
}

/** Whose token this is, before anything is locked. */
export const ownerOfRefreshToken = async (
  db: Pick<Db, 'execute'>,
  secret: string,
): Promise<{ userId: string; sessionId: string } | null> => {
  const { rows } = await db.execute<{ user_id: string; session_id: string }>(sql`
    select user_id, session_id from core.refresh_tokens where token_hash = ${hashSecret(secret)}`)
  const row = rows[0]
  return row === undefined ? null : { userId: row.user_id, sessionId: row.session_id }
}

/** The token with the state of its session and user; the account has to be locked. */
export const findRefreshToken = async (tx: Tx, secret: string): Promise<RefreshTokenRow | null> => {
  const { rows } = await tx.execute<StoredToken>(sql`
    select token.user_id, token.session_id, token.expires_at, token.session_expires_at,
           token.rotated_at, successor.rotated_at is not null as is_successor_rotated,
           successor.expires_at as successor_expires_at, users.email,
           users.status = 'active' as is_user_active, session.id is not null as is_session_open
      from core.refresh_tokens token
      join users on users.id = token.user_id
      left join users_sessions session on session.id = token.session_id
      left join core.refresh_tokens successor on successor.token_hash = token.successor_hash
     where token.token_hash = ${hashSecret(secret)}`)
  const row = rows[0]
  if (row === undefined) return null
  return {
    userId: row.user_id,
    sessionId: row.session_id,
    expiresAt: new Date(row.expires_at),
    sessionExpiresAt: new Date(row.session_expires_at),
    rotatedAt: row.rotated_at === null ? null : new Date(row.rotated_at),
    isSuccessorRotated: row.is_successor_rotated,
    successorExpiresAt:
      row.successor_expires_at === null ? null : new Date(row.successor_expires_at),
    email: row.email,
    isUserActive: row.is_user_active,
    isSessionOpen: row.is_session_open,
  }
}

export const markRotated = async (
  tx: Tx,
  rotation: { secret: string; successor: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`
    update core.refresh_tokens
       set rotated_at = ${rotation.at.toISOString()}, successor_hash = ${hashSecret(rotation.successor)}
     where token_hash = ${hashSecret(rotation.secret)}`)
}

/** Forgets tokens nobody could use any more. */
export const dropExpiredRefreshTokens = async (tx: Tx, now: Date): Promise<void> => {
  await tx.execute(sql`delete from core.refresh_tokens where expires_at < ${now.toISOString()}`)
}

type StoredToken = {
  user_id: string
  session_id: string
  expires_at: string
  session_expires_at: string
  rotated_at: string | null
  is_successor_rotated: boolean
  successor_expires_at: string | null
  email: string
  is_user_active: boolean
  is_session_open: boolean
}
