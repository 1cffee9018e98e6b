import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { OpenSessions, type OpenSession } from '../../contracts/sessions'

/** Where the viewer is signed in, last used first. Throws `account/sign-in-required`. */
export const openSessions = async (
  { db, viewer, clock }: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  { sessionId }: { sessionId: string | null },
): Promise<OpenSession[]> => {
  const { id } = requireUser(viewer)
  const { rows } = await db.execute<Omit<OpenSession, 'isThisOne'>>(sql`
    select open.id, newest.device,
      to_json(coalesce(open.created_at, newest.issued_at)) #>> '{}' as "signedInAt",
      to_json(newest.issued_at) #>> '{}' as "lastUsedAt"
    from users_sessions open
    join lateral (
      select token.device, token.issued_at from core.refresh_tokens token
       where token.session_id = open.id order by token.issued_at desc limit 1
    ) newest on true
    where open._parent_id = ${id}::uuid and open.expires_at > ${clock().toISOString()}
    order by newest.issued_at desc, open.id`)
  return OpenSessions.parse(rows.map((row) => ({ ...row, isThisOne: row.id === sessionId })))
}
