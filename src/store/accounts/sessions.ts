import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { revocationChannel } from '../../contracts/realtime'

/** Keeps a session for as long as its refresh token lives: Payload drops those it thinks expired. */
export const extendSession = async (
  tx: Tx,
  session: { id: string; expiresAt: Date },
): Promise<void> => {
  await tx.execute(sql`
    update users_sessions set expires_at = ${session.expiresAt.toISOString()}
     where id = ${session.id}`)
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

/** Ends one sign-in: its access and refresh tokens stop working, its sockets are cut. */
export const endSession = async (tx: Tx, sessionId: string): Promise<void> => {
  await tx.execute(sql`delete from users_sessions where id = ${sessionId}`)
  await tell(tx, { sids: [sessionId] })
}

/** Ends all sign-ins of a user, or all but one. */
export const endSessions = async (
  tx: Tx,
  { userId, except }: { userId: string; except?: string | null },
): Promise<void> => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    delete from users_sessions
     where _parent_id = ${userId} and id is distinct from ${except ?? null}::text returning id`)
  if (except === undefined || except === null) await tell(tx, { userId })
  else if (rows.length > 0) await tell(tx, { sids: rows.map(({ id }) => id) })
}

const tell = async (tx: Tx, ended: { sids: string[] } | { userId: string }): Promise<void> => {
  await tx.execute(sql`select pg_notify(${revocationChannel}, ${JSON.stringify(ended)})`)
}
