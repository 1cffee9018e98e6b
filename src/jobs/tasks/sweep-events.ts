import { z } from 'zod'
import { enqueueOverdueEvents } from '../../store/event-delivery'
import { defineTask } from '../define-task'

const patienceMs = 60_000

/** By the crontab: events whose own delivery job was lost are delivered after all. */
export const sweepEventsTask = defineTask({
  name: 'sweep_events',
  payload: z.object({}),
  run: async (ctx) => {
    const olderThan = new Date(ctx.clock().getTime() - patienceMs)
    const count = await enqueueOverdueEvents(ctx.db, { olderThan })
    if (count > 0) ctx.log.warn({ count }, 'delivering events that were left behind')
  },
})
