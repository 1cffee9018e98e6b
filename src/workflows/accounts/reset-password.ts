import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { dropAccountTokens, useAccountToken } from '../../store/accounts/account-tokens'
import { findAccount } from '../../store/accounts/find-account'
import { lockAccount } from '../../store/accounts/lock-account'
import { countAgainst, forgetCounts } from '../../store/rate-limits'
import { withTransaction } from '../../store/with-transaction'
import { withPasswordWork } from './password-work'
import { setPassword } from './set-password'

/**
 * Sets a new password with the token of a mail, once. All sessions end and the lock after wrong
 * passwords is lifted; whoever holds the mailbox has also proven to own the address.
 * @throws AppError account/token-invalid for unknown, used and old tokens, request/too-many.
 */
export const resetPassword = async (
  ctx: Ctx,
  { token, password, address }: { token: string; password: string; address: string },
): Promise<void> => {
  await countAgainst(ctx.payload, rateLimits.tokensFromAddress, address)
  const now = ctx.clock()
  const email = await withPasswordWork(() =>
    withTransaction(ctx.payload, async (scope) => {
      const { tx } = scope
      const userId = await useAccountToken(tx, { token, purpose: 'reset-password', now })
      const account = userId === null ? null : await findAccount(tx, { id: userId })
      if (account === null || !account.isActive) throw new AppError('account/token-invalid')
      await lockAccount(tx, account.id)
      await setPassword(ctx, scope, { userId: account.id, password, keepSessionId: null })
      await tx.execute(sql`update users set _verified = true where id = ${account.id}`)
      await dropAccountTokens(tx, { userId: account.id, purpose: 'verify-email', now })
      return account.email
    }),
  )
  await forgetCounts(ctx.payload, rateLimits.signInFailures, email)
}
