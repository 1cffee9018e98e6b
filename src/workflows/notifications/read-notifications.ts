import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { ReadNotifications } from '../../contracts/notifications'
import { markNotificationsRead } from '../../store/notifications/notifications'
import { tellOwnTabs } from './tell-own-tabs'

/**
 * Marks the viewer's notifications as read, up to the newest one that they saw: what came while
 * they looked stays news. Another's or an unknown one marks nothing.
 * @throws AppError account/sign-in-required
 */
export const readNotifications = async (ctx: Ctx, { upTo }: ReadNotifications): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  const count = await markNotificationsRead(ctx.db, { upTo, userId, now: ctx.clock() })
  if (count > 0) await tellOwnTabs(ctx, userId)
}
