import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'

/** Forgets a favourite; one that was none changes nothing. Throws `account/sign-in-required`. */
export const dropFavourite = async (
  ctx: Ctx,
  { serviceId }: { serviceId: string },
): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  await ctx.db.execute(sql`
    delete from core.favourites where user_id = ${userId} and service_id = ${serviceId}`)
}
