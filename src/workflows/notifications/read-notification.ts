import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { markNotificationRead } from '../../store/notifications/notifications'
import { tellOwnTabs } from './tell-own-tabs'

/**
 * Marks a notification of the viewer as read. Returns where it leads, below the language.
 * @throws AppError account/sign-in-required, notification/not-found.
 */
export const readNotification = async (
  ctx: Ctx,
  { id }: { id: string },
): Promise<{ path: string }> => {
  const { id: userId } = requireUser(ctx.viewer)
  const found = await markNotificationRead(ctx.db, { id, userId, now: ctx.clock() })
  if (found === null) throw new AppError('notification/not-found')
  if (found.wasUnread) await tellOwnTabs(ctx, userId)
  return { path: found.path }
}
