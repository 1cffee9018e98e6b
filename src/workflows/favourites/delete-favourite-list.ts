import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'

/**
 * Deletes a list; its services stay favourites, without a list. Throws `account/sign-in-required`,
 * `favourite/list-not-found`.
 */
export const deleteFavouriteList = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  const { rows } = await ctx.db.execute(sql`
    delete from core.favourite_lists where id = ${id} and user_id = ${userId} returning id`)
  if (rows.length === 0) throw new AppError('favourite/list-not-found')
}
