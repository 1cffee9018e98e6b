import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { lockAccount } from '../../store/accounts/lock-account'
import { endSession, readSession } from '../../store/accounts/sessions'
import { withTransaction } from '../../store/with-transaction'

/**
 * Signs the viewer out in one place: its tokens stop with the next request, its sockets are cut.
 * @throws AppError account/sign-in-required; account/session-not-found for somebody else's too.
 */
export const endOwnSession = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const viewer = requireUser(ctx.viewer)
  await withTransaction(ctx.payload, async ({ tx }) => {
    await lockAccount(tx, viewer.id)
    const session = await readSession(tx, id)
    if (session?.userId !== viewer.id) throw new AppError('account/session-not-found')
    await endSession(tx, id)
  })
}
