import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'

/**
 * The viewer's telephone number (E.164); empty when they gave none.
 * @throws AppError account/sign-in-required
 */
export const ownPhone = async ({ db, viewer }: Pick<Ctx, 'db' | 'viewer'>): Promise<string> => {
  const { id } = requireUser(viewer)
  const { rows } = await db.execute<{ phone: string | null }>(sql`
    select phone from users where id = ${id}`)
  return rows[0]?.phone ?? ''
}
