import type { Ctx } from '../../context'
import { lockAccount } from '../../store/accounts/lock-account'
import { ownerOfRefreshToken } from '../../store/accounts/refresh-tokens'
import { endSession } from '../../store/accounts/sessions'
import { withTransaction } from '../../store/with-transaction'

/**
 * Ends the session of this browser or client: the one behind the access token, and the one behind
 * the refresh token, so that an expired access token does not keep anybody signed in. Signing out
 * twice is fine.
 */
export const signOut = async (
  ctx: Ctx,
  { sessionId, refreshToken }: { sessionId: string | null; refreshToken: string | null },
): Promise<void> => {
  const owner = refreshToken === null ? null : await ownerOfRefreshToken(ctx.db, refreshToken)
  const userId = ctx.viewer.kind === 'user' ? ctx.viewer.id : (owner?.userId ?? null)
  if (userId === null) return
  await withTransaction(ctx.payload, async ({ tx }) => {
    await lockAccount(tx, userId)
    if (sessionId !== null) await endSession(tx, sessionId)
    if (owner !== null && owner.sessionId !== sessionId) await endSession(tx, owner.sessionId)
  })
}
