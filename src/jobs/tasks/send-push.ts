import { z } from 'zod'
import { sendPush } from '../../workflows/push/send-push'
import { defineTask } from '../define-task'

/** Enqueued by src/jobs/deliver/queue-pushes.ts, one for each device. */
export const sendPushTask = defineTask({
  name: 'send_push',
  payload: z.object({
    subscriptionId: z.uuid(),
    about: z.union([
      z.object({ notificationId: z.uuid() }),
      z.object({ conversationId: z.uuid() }),
    ]),
  }),
  run: sendPush,
})
