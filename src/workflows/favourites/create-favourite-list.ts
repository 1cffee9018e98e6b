import { v7 as uuidv7 } from 'uuid'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { FavouriteListName } from '../../contracts/favourites'
import { insertList, lockFavourites } from '../../store/favourites/favourites'
import { inTransaction } from '../../store/in-transaction'

/**
 * A new list of the viewer's favourites. Throws `account/sign-in-required`, `favourite/name-taken`,
 * `favourite/too-many-lists`.
 */
export const createFavouriteList = async (
  ctx: Ctx,
  { name }: FavouriteListName,
): Promise<{ id: string }> => {
  const { id: userId } = requireUser(ctx.viewer)
  const id = uuidv7()
  await inTransaction(ctx.db, async (tx) => {
    await lockFavourites(tx, userId)
    await insertList(tx, { id, userId, name, now: ctx.clock() })
  })
  return { id }
}
