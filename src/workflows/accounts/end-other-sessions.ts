import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { lockAccount } from '../../store/accounts/lock-account'
import { endSessions } from '../../store/accounts/sessions'
import { withTransaction } from '../../store/with-transaction'

/** Signs the viewer out everywhere but here. Throws `account/sign-in-required`. */
export const endOtherSessions = async (
  ctx: Ctx,
  { sessionId }: { sessionId: string | null },
): Promise<void> => {
  const { id } = requireUser(ctx.viewer)
  if (sessionId === null) throw new AppError('account/sign-in-required')
  await withTransaction(ctx.payload, async ({ tx }) => {
    await lockAccount(tx, id)
    await endSessions(tx, { userId: id, except: sessionId })
  })
}
