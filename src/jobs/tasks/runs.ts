import { z } from 'zod'
import { compensateRun } from '../../workflows/runs/compensate-run'
import { sweepRuns } from '../../workflows/runs/sweep-runs'
import { defineTask, type Task } from '../define-task'

/** What failed workflows have to undo, and what nobody has noticed. */
export const runTasks: readonly Task[] = [
  defineTask({
    name: 'compensate_run',
    payload: z.object({ runId: z.uuid() }),
    run: (ctx, run) => compensateRun(ctx, run),
  }),
  // By the crontab, every minute.
  defineTask({
    name: 'sweep_runs',
    payload: z.unknown(),
    run: async (ctx) => {
      const found = await sweepRuns(ctx)
      if (found.noted + found.resumed > 0) ctx.log.warn(found, 'runs that were left behind')
    },
  }),
]
