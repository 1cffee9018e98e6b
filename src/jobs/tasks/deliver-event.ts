import { z } from 'zod'
import { defineTask } from '../define-task'
import { deliverEvent } from '../deliver/deliver-event'

/** Enqueued by src/store/events.ts with each event, in its transaction. */
export const deliverEventTask = defineTask({
  name: 'deliver_event',
  payload: z.object({ id: z.uuid() }),
  run: (ctx, event) => deliverEvent(ctx, event),
})
