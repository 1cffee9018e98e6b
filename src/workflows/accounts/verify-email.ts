import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { useAccountToken } from '../../store/accounts/account-tokens'
import { lockAccount } from '../../store/accounts/lock-account'
import { appendEvent } from '../../store/events'
import { countAgainst } from '../../store/rate-limits'
import { withTransaction } from '../../store/with-transaction'

/**
 * Confirms that the owner of an address asked for the account. It opens no session: whoever sends
 * somebody their own link would otherwise sign them in to a foreign account.
 * @throws AppError account/token-invalid for unknown, used and old links, request/too-many.
 */
export const verifyEmail = async (
  ctx: Ctx,
  { token, address }: { token: string; address: string },
): Promise<void> => {
  await countAgainst(ctx.payload, rateLimits.tokensFromAddress, address)
  const now = ctx.clock()
  await withTransaction(ctx.payload, async ({ tx }) => {
    const userId = await useAccountToken(tx, { token, purpose: 'verify-email', now })
    if (userId === null) throw new AppError('account/token-invalid')
    await lockAccount(tx, userId)
    await tx.execute(sql`
      update users set _verified = true, updated_at = ${now.toISOString()} where id = ${userId}`)
    await appendEvent(tx, {
      topic: 'account.email_verified',
      subject: { kind: 'user', id: userId },
      actor: { kind: 'user', id: userId },
      dedupeKey: userId,
      occurredAt: now,
    })
  })
}
