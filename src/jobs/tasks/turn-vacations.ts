import { z } from 'zod'
import { turnVacations } from '../../workflows/vacations/turn-vacations'
import { defineTask } from '../define-task'

/** By the crontab: vacations of sellers begin and end by themselves. */
export const turnVacationsTask = defineTask({
  name: 'turn_vacations',
  payload: z.unknown(),
  run: async (ctx) => {
    const turned = await turnVacations(ctx)
    if (turned > 0) ctx.log.info({ turned }, 'vacations began or ended')
  },
})
