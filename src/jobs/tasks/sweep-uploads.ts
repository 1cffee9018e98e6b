import { z } from 'zod'
import { sweepUploads } from '../../workflows/uploads/sweep-uploads'
import { defineTask } from '../define-task'

/** By the crontab: files that were chosen and never sent do not stay for ever. */
export const sweepUploadsTask = defineTask({
  name: 'sweep_uploads',
  payload: z.object({}),
  run: async (ctx) => {
    const removed = await sweepUploads(ctx)
    ctx.log.info(removed, 'removed uploads that nothing refers to')
  },
})
