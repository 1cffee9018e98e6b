import { v7 as uuidv7 } from 'uuid'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { SaveSearch } from '../../contracts/saved-searches'
import { inTransaction } from '../../store/in-transaction'
import { insertSavedSearch } from '../../store/saved-searches/saved-searches'

/**
 * Keeps a search of the viewer, whose news begin now. Throws `account/sign-in-required`,
 * `saved-search/already-saved`, `saved-search/full`.
 */
export const saveSearch = async (ctx: Ctx, asked: SaveSearch): Promise<{ id: string }> => {
  const { id: userId } = requireUser(ctx.viewer)
  const id = uuidv7()
  await inTransaction(ctx.db, (tx) =>
    insertSavedSearch(tx, { ...asked, id, userId, now: ctx.clock() }),
  )
  return { id }
}
