import type { Ctx } from '../../context'
import type { PushMessage } from '../../domain/ports/push-sender'
import { noticeTitle } from '../../i18n/notice-title'
import { unreadFor } from '../../store/conversations/unread-for'
import { readNotice } from '../../store/notifications/notifications'
import {
  dropPushSubscription,
  markPushSucceeded,
  readPushSubscription,
  type PushSubscriptionRow,
} from '../../store/push/push-subscriptions'
import { doStep } from '../step'

/** What a device is told of: a line of its reader's list, or messages that are still unread. */
export type PushSubject = { notificationId: string } | { conversationId: string }

/** Later than that it is no news; the list behind the bell still has it. */
const newsForMs = 24 * 3_600_000

/**
 * Tells one device one thing; nothing when it was read meanwhile, is old, or nobody is signed in
 * there any more. A device that its maker's service no longer knows is forgotten. Throws what may
 * work another time: its job is repeated. Sent twice, a message replaces itself on the screen.
 */
export const sendPush = async (
  ctx: Ctx,
  { subscriptionId, about }: { subscriptionId: string; about: PushSubject },
): Promise<void> => {
  const device = await readPushSubscription(ctx.db, { id: subscriptionId, now: ctx.clock() })
  if (device === null) return
  const message = await messageFor(ctx, device, about)
  if (message === null) return
  const outcome = await doStep({
    name: 'tell a device',
    do: () => ctx.providers.push.send(device, message),
    irreversible: 'what was shown cannot be taken back; shown again it replaces itself',
  })
  if (outcome === 'gone') await dropPushSubscription(ctx.db, device.id)
  else await markPushSucceeded(ctx.db, { id: device.id, now: ctx.clock() })
}

const messageFor = async (
  ctx: Ctx,
  { userId, locale }: PushSubscriptionRow,
  about: PushSubject,
): Promise<PushMessage | null> => {
  if ('conversationId' in about) {
    const { conversationId } = about
    const unread = await unreadFor(ctx.db, { conversationId, readerId: userId })
    if (unread === null || !unread.reader.isActive) return null
    const { otherName, count } = unread
    // Who wrote, not what: the words may be for one pair of eyes.
    const { title } = noticeTitle({ template: 'new-messages', data: { otherName, count } }, locale)
    return { title, body: '', path: `/${locale}/messages/${conversationId}` }
  }
  const notice = await readNotice(ctx.db, { id: about.notificationId, userId })
  if (notice === null || notice.isRead) return null
  if (ctx.clock().getTime() - notice.happenedAt.getTime() > newsForMs) return null
  const { title, about: body } = noticeTitle(notice, locale)
  return { title, body: body ?? '', path: `/${locale}/notifications/${about.notificationId}` }
}
