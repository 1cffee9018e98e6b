import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { UpdateAccount } from '../../contracts/accounts'

/**
 * Changes how the viewer is called and in which language we write to them.
 * @throws AppError account/sign-in-required
 */
export const updateAccount = async (ctx: Ctx, change: UpdateAccount): Promise<void> => {
  const { id } = requireUser(ctx.viewer)
  await ctx.db.execute(sql`
    update users set name = ${change.name}, locale = ${change.locale},
      updated_at = ${ctx.clock().toISOString()}
    where id = ${id}`)
}
