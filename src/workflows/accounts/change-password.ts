import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { dropAccountTokens } from '../../store/accounts/account-tokens'
import { lockAccount } from '../../store/accounts/lock-account'
import { payloadErrorStatus } from '../../store/payload-error-status'
import { countAgainst } from '../../store/rate-limits'
import { withTransaction } from '../../store/with-transaction'
import { withPasswordWork } from './password-work'
import { setPassword } from './set-password'

/**
 * Replaces the viewer's password after checking the current one. Every other session ends, and so
 * does an open reset link.
 * @throws AppError account/sign-in-required, account/invalid-credentials, request/too-many.
 */
export const changePassword = async (
  ctx: Ctx,
  change: { currentPassword: string; newPassword: string; sessionId: string | null },
): Promise<void> => {
  const { id, email } = requireUser(ctx.viewer)
  await countAgainst(ctx.payload, rateLimits.passwordChange, id)
  const data = { email, password: change.currentPassword }
  await withPasswordWork(() =>
    withTransaction(ctx.payload, async (scope) => {
      await lockAccount(scope.tx, id)
      try {
        await ctx.payload.login({ collection: 'users', data, req: scope.req })
      } catch (error) {
        const isWrong = payloadErrorStatus(error) === 401
        throw isWrong ? wrongPassword() : error
      }
      await setPassword(ctx, scope, {
        userId: id,
        password: change.newPassword,
        keepSessionId: change.sessionId,
      })
      const now = ctx.clock()
      await dropAccountTokens(scope.tx, { userId: id, purpose: 'reset-password', now })
    }),
  )
}

const wrongPassword = () =>
  new AppError('account/invalid-credentials', {}, { fields: { currentPassword: 'invalid' } })
