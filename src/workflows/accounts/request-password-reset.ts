import type { Ctx } from '../../context'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { resetTokenSeconds } from '../../domain/accounts/session-lifetimes'
import { issueAccountToken } from '../../store/accounts/account-tokens'
import { findAccount } from '../../store/accounts/find-account'
import { newSecret } from '../../store/accounts/secrets'
import { appendEvent } from '../../store/events'
import { countAgainst } from '../../store/rate-limits'
import { withTransaction } from '../../store/with-transaction'
import { queueMail } from '../mails/queue-mail'
import { accountLink } from './account-links'
import { mayMailAccount } from './sign-up'

/**
 * Mails a link that sets a new password, if the address has an account that may sign in. The answer
 * is the same for every address; what is different happens after it was decided.
 * @throws AppError request/too-many
 */
export const requestPasswordReset = async (
  ctx: Ctx,
  { email, address }: { email: string; address: string },
): Promise<void> => {
  await countAgainst(ctx.payload, rateLimits.resetFromAddress, address)
  const mayMail = await mayMailAccount(ctx, email)
  const account = await findAccount(ctx.db, { email })
  if (!mayMail || account === null || !account.isActive) return
  const now = ctx.clock()
  await withTransaction(ctx.payload, async ({ tx }) => {
    const issue = { userId: account.id, purpose: 'reset-password' as const, now }
    const token = await issueAccountToken(tx, { ...issue, seconds: resetTokenSeconds })
    await queueMail(tx, {
      template: 'reset-password',
      to: account.email,
      locale: account.locale,
      data: {
        name: account.name,
        url: accountLink('reset-password', account.locale, { token }),
      },
      dedupeKey: `reset-password:${account.id}:${now.getTime()}`,
    })
    await appendEvent(tx, {
      topic: 'account.password_reset_requested',
      subject: { kind: 'user', id: account.id },
      actor: { kind: 'user', id: account.id },
      dedupeKey: newSecret(),
      occurredAt: now,
    })
  })
}
