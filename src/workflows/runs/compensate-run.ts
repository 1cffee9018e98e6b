import type { Ctx } from '../../context'
import { appendEvent } from '../../store/events'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { removeJob } from '../../store/jobs'
import {
  compensationsOf,
  noteCompensated,
  noteCompensationFailed,
  readRun,
  runJobKey,
  type RunRecord,
} from '../../store/runs/run-record'
import { compensate } from '../compensations'
import type { Compensation } from '../step'

/**
 * Undoes what a stored run still has to undo, last first, one after the other; each that is done
 * is crossed off. Returns false when one failed: staff are told the first time, and the job behind
 * it tries again. Idempotent; does nothing for a run that is finished.
 */
export const continueRun = async (ctx: Ctx, { runId }: { runId: string }): Promise<boolean> => {
  const run = await readRun(ctx.db, runId)
  if (run === null || !['compensating', 'compensation_failed'].includes(run.status)) return true
  const compensations = compensationsOf(run)
  for (const [position, compensation] of compensations.entries()) {
    try {
      await compensate(ctx, compensation)
      await failpoint('compensate-run:undone')
    } catch (error) {
      await noteFailure(ctx, { run, compensation, error })
      return false
    }
    const left = compensations.slice(position + 1)
    await noteCompensated(ctx.db, { id: runId, left, now: ctx.clock() })
  }
  await removeJob(ctx.db, runJobKey(runId))
  return true
}

/**
 * The job behind a run: throws while something is left to undo, so that the queue comes back later
 * and later.
 */
export const compensateRun = async (ctx: Ctx, { runId }: { runId: string }): Promise<void> => {
  const isDone = await continueRun(ctx, { runId })
  if (!isDone) throw new Error(`run ${runId}: not undone yet`)
}

type Failure = { run: RunRecord; compensation: Compensation; error: unknown }

const noteFailure = async (ctx: Ctx, { run, compensation, error }: Failure): Promise<void> => {
  const { name } = compensation
  ctx.log.error({ err: error, workflow: run.workflow, compensation: name }, 'compensation failed')
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    await noteCompensationFailed(tx, { id: run.id, name, error: String(error), now })
    await appendEvent(tx, {
      topic: 'workflow.compensation_failed',
      subject: { kind: 'run', id: run.id },
      actor: { kind: 'system', id: null },
      dedupeKey: run.id,
      occurredAt: now,
      payload: { workflow: run.workflow, compensation: name, notify: ['staff'] },
    })
  })
}
