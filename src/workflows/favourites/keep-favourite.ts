import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { lockFavourites, putFavourite } from '../../store/favourites/favourites'
import { inTransaction } from '../../store/in-transaction'

/**
 * Keeps a service among the viewer's favourites, or moves it to another of their lists. Throws
 * `account/sign-in-required`, `service/not-found`, `favourite/list-not-found`, `favourite/full`.
 */
export const keepFavourite = async (
  ctx: Ctx,
  { serviceId, listId }: { serviceId: string; listId?: string | null },
): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  await inTransaction(ctx.db, async (tx) => {
    await lockFavourites(tx, userId)
    await putFavourite(tx, { userId, serviceId, listId, now: ctx.clock() })
  })
}
