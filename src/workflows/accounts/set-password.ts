import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Ctx, Tx } from '../../context'
import { endSessions, readSession, restoreSession } from '../../store/accounts/sessions'
import { newSecret } from '../../store/accounts/secrets'
import { appendEvent } from '../../store/events'

/** Stores a new password and ends the sessions opened with the old one, in the open transaction. */
export const setPassword = async (
  ctx: Ctx,
  scope: { req: PayloadRequest; tx: Tx },
  change: { userId: string; password: string; keepSessionId: string | null },
): Promise<void> => {
  const { req, tx } = scope
  const { userId, password, keepSessionId } = change
  const kept = keepSessionId === null ? null : await readSession(tx, keepSessionId)
  await ctx.payload.update({ collection: 'users', id: userId, data: { password }, req })
  await tx.execute(sql`
    update users set login_attempts = 0, lock_until = null where id = ${userId}`)
  // Payload ends all sessions with the old password; the one that asked for the change goes on.
  if (kept !== null) await restoreSession(tx, kept)
  await endSessions(tx, { userId, except: keepSessionId })
  await appendEvent(tx, {
    topic: 'account.password_changed',
    subject: { kind: 'user', id: userId },
    actor: { kind: 'user', id: userId },
    dedupeKey: newSecret(),
    occurredAt: ctx.clock(),
  })
}
