import { z } from 'zod'
import { sweepPayments } from '../../workflows/payments/sweep-payments'
import { defineTask } from '../define-task'

/** By the crontab: work on payments whose job was lost is enqueued again. */
export const sweepPaymentsTask = defineTask({
  name: 'sweep_payments',
  payload: z.object({}),
  run: async (ctx) => {
    const resumed = await sweepPayments(ctx)
    if (resumed > 0) ctx.log.warn({ resumed }, 'resuming payment work that was left behind')
  },
})
