import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { lockAccount } from '../../store/accounts/lock-account'
import { endSessions } from '../../store/accounts/sessions'
import { withTransaction } from '../../store/with-transaction'

/**
 * Ends all sessions of the viewer, this one included.
 * @throws AppError account/sign-in-required
 */
export const signOutEverywhere = async (ctx: Ctx): Promise<void> => {
  const { id } = requireUser(ctx.viewer)
  await withTransaction(ctx.payload, async ({ tx }) => {
    await lockAccount(tx, id)
    await endSessions(tx, { userId: id })
  })
}
