import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { lockAccount } from '../../store/accounts/lock-account'
import { newSecret } from '../../store/accounts/secrets'
import { endSessions } from '../../store/accounts/sessions'
import { appendEvent } from '../../store/events'
import { withTransaction } from '../../store/with-transaction'

/**
 * Shuts a user out at once: sessions, refresh tokens and sockets end, new sign-ins are refused.
 * @throws AppError request/forbidden unless support, moderation or an administrator asks,
 * moderation/reason-required, request/not-found.
 */
export const suspendAccount = async (
  ctx: Ctx,
  { userId, reason }: { userId: string; reason: string },
): Promise<void> => {
  const { viewer } = ctx
  const maySuspend =
    viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.role !== 'finance')
  if (!maySuspend) throw new AppError('request/forbidden')
  if (reason.trim() === '') throw new AppError('moderation/reason-required')
  await withTransaction(ctx.payload, async ({ tx }) => {
    await lockAccount(tx, userId)
    const { rows } = await tx.execute(sql`
      update users set status = 'suspended', suspension_reason = ${reason.trim()},
                       updated_at = ${ctx.clock().toISOString()}
       where id = ${userId} returning id`)
    if (rows.length === 0) throw new AppError('request/not-found')
    await endSessions(tx, { userId })
    await appendEvent(tx, {
      topic: 'account.suspended',
      subject: { kind: 'user', id: userId },
      actor: { kind: viewer.kind, id: viewer.kind === 'staff' ? viewer.id : null },
      dedupeKey: newSecret(),
      occurredAt: ctx.clock(),
    })
  })
}
