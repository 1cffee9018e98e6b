import type { Ctx, Tx } from '../../context'
import { eventAudience } from '../../queries/notifications/event-audience'
import type { StoredEvent } from '../../store/event-delivery'
import { enqueueJob } from '../../store/jobs'
import type { KeptNotification } from '../../store/notifications/notifications'
import { pushDevicesOf } from '../../store/push/push-subscriptions'

/** Who has the conversation open reads the message within this time, and is not told twice. */
const messageAfterMs = 15_000
/** Over about an hour, as graphile-worker spreads them. */
const attempts = 9

/** Has the devices told of the lines that an event added, and of a message that stays unread. */
export const queuePushes = async (
  ctx: Ctx,
  tx: Tx,
  { event, added }: { event: StoredEvent; added: readonly KeptNotification[] },
): Promise<void> => {
  if (event.topic === 'message.sent') await queueMessage(ctx, tx, event)
  const userIds = [...new Set(added.map(({ userId }) => userId))]
  const devices = await pushDevicesOf(tx, { userIds, now: ctx.clock() })
  for (const { id: notificationId, userId } of added) {
    for (const { id: subscriptionId } of devices.filter((device) => device.userId === userId)) {
      await enqueueJob(tx, {
        task: 'send_push',
        payload: { subscriptionId, about: { notificationId } },
        jobKey: `push:${notificationId}:${subscriptionId}`,
        maxAttempts: attempts,
      })
    }
  }
}

const queueMessage = async (ctx: Ctx, tx: Tx, event: StoredEvent): Promise<void> => {
  const conversationId = event.subjectId
  const { customerUserId, sellerUserId } = await eventAudience(tx, {
    kind: 'conversation',
    id: conversationId,
  })
  const readerId = event.actorId === customerUserId ? sellerUserId : customerUserId
  if (readerId === null) return
  const now = ctx.clock()
  for (const { id: subscriptionId } of await pushDevicesOf(tx, { userIds: [readerId], now })) {
    await enqueueJob(tx, {
      task: 'send_push',
      payload: { subscriptionId, about: { conversationId } },
      runAt: new Date(now.getTime() + messageAfterMs),
      jobKey: `push:${conversationId}:${subscriptionId}`,
      maxAttempts: attempts,
    })
  }
}
