import type { Ctx } from '../../context'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { lockAccount } from '../../store/accounts/lock-account'
import { payloadErrorStatus } from '../../store/payload-error-status'
import { countAgainst } from '../../store/rate-limits'
import { withTransaction } from '../../store/with-transaction'
import { requireUser } from '../../access/viewers'
import { withPasswordWork } from './password-work'

/** Undoes the session that checking a password opens; nobody sees it. */
class PasswordIsRight extends Error {}

/**
 * Asks the viewer's password again before something that an open session alone must not do. No
 * session is opened. Counted like changes of the password.
 * @throws AppError account/sign-in-required, account/invalid-credentials, request/too-many.
 */
export const confirmPassword = async (
  ctx: Ctx,
  { password }: { password: string },
): Promise<void> => {
  const { id, email } = requireUser(ctx.viewer)
  await countAgainst(ctx.payload, rateLimits.passwordChange, id)
  try {
    await withPasswordWork(() =>
      withTransaction(ctx.payload, async ({ req, tx }) => {
        await lockAccount(tx, id)
        await ctx.payload.login({ collection: 'users', data: { email, password }, req })
        throw new PasswordIsRight()
      }),
    )
  } catch (error) {
    if (error instanceof PasswordIsRight) return
    throw payloadErrorStatus(error) === 401
      ? new AppError('account/invalid-credentials', {}, { fields: { password: 'invalid' } })
      : error
  }
}
