import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { dropPushOfSession } from '../../store/push/push-subscriptions'

/**
 * The viewer is not told on this device any more. Twice is fine.
 * @throws AppError account/sign-in-required
 */
export const unsubscribePush = async (
  ctx: Ctx,
  { sessionId }: { sessionId: string | null },
): Promise<void> => {
  requireUser(ctx.viewer)
  if (sessionId !== null) await dropPushOfSession(ctx.db, sessionId)
}
