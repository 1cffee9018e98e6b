import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { deleteSavedSearchRow } from '../../store/saved-searches/saved-searches'

/** Throws `account/sign-in-required`, `saved-search/not-found`. */
export const deleteSavedSearch = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  await deleteSavedSearchRow(ctx.db, { id, userId })
}
