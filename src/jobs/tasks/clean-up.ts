import { z } from 'zod'
import { deleteExpiredRows } from '../../store/expired-rows'
import { defineTask } from '../define-task'

/** By the crontab: rows that nobody may use any more are removed. */
export const cleanUpTask = defineTask({
  name: 'clean_up',
  payload: z.object({}),
  run: async (ctx) => {
    const deleted = await deleteExpiredRows(ctx.db, { now: ctx.clock() })
    ctx.log.info(deleted, 'removed expired rows')
  },
})
