import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OwnPush } from '../../contracts/push'

/**
 * Whether the viewer's sign-in on this device is told what happens.
 * @throws AppError account/sign-in-required
 */
export const ownPush = async (
  { db, viewer, providers }: Pick<Ctx, 'db' | 'viewer' | 'providers'>,
  { sessionId }: { sessionId: string | null },
): Promise<OwnPush> => {
  const { id } = requireUser(viewer)
  const { rows } = await db.execute<{ endpoint: string }>(sql`
    select endpoint from core.push_subscriptions
     where session_id = ${sessionId} and user_id = ${id}`)
  return { publicKey: providers.push.publicKey, endpoint: rows[0]?.endpoint ?? null }
}
