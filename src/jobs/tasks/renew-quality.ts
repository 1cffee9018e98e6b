import { z } from 'zod'
import { renewQuality } from '../../store/catalogue/refresh-listings'
import { defineTask } from '../define-task'

/** By the crontab, every night: what is new grows older, and the best are chosen again. */
export const renewQualityTask = defineTask({
  name: 'renew_quality',
  payload: z.object({}),
  run: async (ctx) => {
    const changed = await renewQuality(ctx.db)
    ctx.log.info({ changed }, 'renewed the quality of listings')
  },
})
