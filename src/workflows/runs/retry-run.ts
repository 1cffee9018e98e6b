import { v7 as uuidv7 } from 'uuid'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { enqueueJob } from '../../store/jobs'
import { restartJob } from '../../store/runs/job-runs'
import { jobOf, readRun, runJobKey } from '../../store/runs/run-record'

/**
 * An administrator has failed work tried again now, with all its attempts; the act is in the
 * journal. Throws `account/sign-in-required`, `request/forbidden`, `run/not-found`, and
 * `run/not-open` for what has succeeded or been undone meanwhile.
 */
export const retryRun = async (ctx: Ctx, { runId }: { runId: string }): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'admin')
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    const run = await readRun(tx, runId, { lock: true })
    if (run === null) throw new AppError('run/not-found')
    if (run.status === 'succeeded' || run.status === 'compensated') {
      throw new AppError('run/not-open')
    }
    if (run.kind === 'job') {
      await restartJob(tx, { runId, key: run.key, job: jobOf(run), now })
    } else {
      await enqueueJob(tx, {
        task: 'compensate_run',
        payload: { runId },
        jobKey: runJobKey(runId),
      })
    }
    await appendEvent(tx, {
      topic: 'workflow.retried',
      subject: { kind: 'run', id: runId },
      actor: { kind: 'staff', id: staff.id },
      dedupeKey: uuidv7(),
      occurredAt: now,
      payload: { workflow: run.workflow },
    })
  })
}
