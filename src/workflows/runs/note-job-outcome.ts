import type { Ctx } from '../../context'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { noteJobFailed, noteJobSucceeded } from '../../store/runs/job-runs'
import { JobInput } from '../../store/runs/run-record'

type Attempt = {
  jobId: string
  /** As the queue hands it out. */
  job: { task: string; payload: unknown; jobKey: string | null }
  attempts: number
  isLast: boolean
}

/** A job that failed before has worked: its run is closed. First tries leave no trace. */
export const noteJobWorked = async (
  ctx: Ctx,
  { jobId, attempts }: Pick<Attempt, 'jobId' | 'attempts'>,
): Promise<void> => {
  if (attempts > 1) await noteJobSucceeded(ctx.db, { jobId, attempts, now: ctx.clock() })
}

/**
 * Stores that a job failed, so that staff see it; when the queue gives it up, they are told.
 * Never throws: the error of the job itself is the one that counts.
 */
export const noteJobBroke = async (
  ctx: Ctx,
  { error, ...attempt }: Attempt & { error: unknown },
): Promise<void> => {
  const now = ctx.clock()
  const { job, attempts, isLast } = attempt
  // The wait of graphile-worker: exp(min(10, attempts)) seconds.
  const nextAttemptAt = isLast
    ? null
    : new Date(now.getTime() + Math.exp(Math.min(10, attempts)) * 1000)
  try {
    await inTransaction(ctx.db, async (tx) => {
      const noted = { ...attempt, job: JobInput.parse(job), error: String(error) }
      const id = await noteJobFailed(tx, { ...noted, nextAttemptAt, now })
      if (!isLast) return
      await appendEvent(tx, {
        topic: 'workflow.failed',
        subject: { kind: 'run', id },
        actor: { kind: 'system', id: null },
        dedupeKey: `${id}:${now.getTime()}`,
        occurredAt: now,
        payload: { workflow: job.task, notify: ['staff'] },
      })
    })
  } catch (noteError) {
    ctx.log.error({ err: noteError, task: job.task }, 'a failed job could not be noted')
  }
}
