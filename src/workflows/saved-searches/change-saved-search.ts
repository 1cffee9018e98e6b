import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { ChangeSavedSearch } from '../../contracts/saved-searches'
import { updateSavedSearch } from '../../store/saved-searches/saved-searches'

/** Throws `account/sign-in-required`, `saved-search/not-found`. */
export const changeSavedSearch = async (
  ctx: Ctx,
  changed: ChangeSavedSearch & { id: string },
): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  await updateSavedSearch(ctx.db, { ...changed, userId, now: ctx.clock() })
}
