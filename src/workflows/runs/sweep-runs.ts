import type { Ctx } from '../../context'
import { recoverRuns } from '../../store/runs/job-runs'

/** Jobs undo failed workflows on time; what is still open after this long lost its job. */
const patienceMs = 120_000

/** Notes jobs that were given up in silence and takes up runs whose job was lost. */
export const sweepRuns = async (ctx: Ctx): Promise<{ noted: number; resumed: number }> =>
  recoverRuns(ctx.db, { now: ctx.clock(), patienceMs })
