import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { dropPushOfSession } from '../push/push-subscriptions'
import { tellSidecars } from '../tell-sidecars'

/** Keeps a session for as long as its refresh token lives: Payload drops those it thinks expired. */
export const extendSession = async (
  tx: Tx,
  session: { id: string; expiresAt: Date },
): Promise<void> => {
  await tx.execute(sql`
    update users_sessions set expires_at = ${session.expiresAt.toISOString()}
     where id = ${session.id}`)
}

/** The session that Payload's sign-in just added; the account has to be locked. */
export const newestSession = async (tx: Tx, userId: string): Promise<string> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from users_sessions where _parent_id = ${userId}
     order by created_at desc nulls last, _order desc limit 1`)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('signing in left no session')
  return id
}

/** The newest sessions of a user stay, the others end. */
export const keepNewestSessions = async (
  tx: Tx,
  { userId, count }: { userId: string; count: number },
): Promise<void> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from users_sessions where _parent_id = ${userId}
     order by created_at desc nulls last offset ${count}`)
  for (const { id } of rows) await endSession(tx, id)
}

export type StoredSession = {
  id: string
  userId: string
  createdAt: string | null
  expiresAt: string
}

export const readSession = async (tx: Tx, sessionId: string): Promise<StoredSession | null> => {
  const { rows } = await tx.execute<StoredSession>(sql`
    select id, _parent_id as "userId", created_at as "createdAt", expires_at as "expiresAt"
      from users_sessions where id = ${sessionId}`)
  return rows[0] ?? null
}

/** Puts back a session that an operation of Payload took away. */
export const restoreSession = async (tx: Tx, session: StoredSession): Promise<void> => {
  await tx.execute(sql`
    insert into users_sessions (id, _parent_id, _order, created_at, expires_at)
    values (${session.id}, ${session.userId}, 1, ${session.createdAt}, ${session.expiresAt})
    on conflict (id) do nothing`)
}

/** Ends one sign-in: its access and refresh tokens stop working, its sockets are cut. */
export const endSession = async (tx: Tx, sessionId: string): Promise<void> => {
  await tx.execute(sql`delete from users_sessions where id = ${sessionId}`)
  await dropPushOfSession(tx, sessionId)
  await tellSidecars(tx, { sids: [sessionId] })
}

/** Ends all sign-ins of a user, or all but one. */
export const endSessions = async (
  tx: Tx,
  { userId, except }: { userId: string; except?: string | null },
): Promise<void> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    delete from users_sessions
     where _parent_id = ${userId} and id is distinct from ${except ?? null}::text returning id`)
  for (const { id } of rows) await dropPushOfSession(tx, id)
  if (except === undefined || except === null) await tellSidecars(tx, { userId })
  else if (rows.length > 0) await tellSidecars(tx, { sids: rows.map(({ id }) => id) })
}
