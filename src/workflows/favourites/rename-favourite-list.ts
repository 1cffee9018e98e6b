import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { FavouriteListName } from '../../contracts/favourites'
import { renameList } from '../../store/favourites/favourites'
import { inTransaction } from '../../store/in-transaction'

/** Throws `account/sign-in-required`, `favourite/list-not-found`, `favourite/name-taken`. */
export const renameFavouriteList = async (
  ctx: Ctx,
  { id, name }: FavouriteListName & { id: string },
): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  await inTransaction(ctx.db, (tx) => renameList(tx, { id, userId, name }))
}
