import type { Ctx } from '../context'
import { failpoint } from '../store/failpoint'
import { openRun } from '../store/runs/run-record'
import { inTransaction } from '../store/in-transaction'
import { compensate, subjectOf } from './compensations'
import { continueRun } from './runs/compensate-run'
import type { Compensation, Step } from './step'

/**
 * Runs a workflow whose steps know how to be undone. When one throws, what has to be undone is
 * stored with a job that will do it, then done at once, last first; the error goes on to the
 * caller. A workflow that succeeds writes nothing. A process that dies between two steps leaves its
 * intents, which their jobs take up; one that dies while it undoes leaves the stored run.
 */
export const runSteps = async <Result>(
  context: { ctx: Ctx; workflow: string },
  body: (run: <StepResult>(definition: Step<StepResult>) => Promise<StepResult>) => Promise<Result>,
): Promise<Result> => {
  const undone: Compensation[] = []
  let current = ''
  const run = async <StepResult>(definition: Step<StepResult>): Promise<StepResult> => {
    current = definition.name
    const result = await definition.do()
    if (definition.compensate !== undefined) undone.push(definition.compensate(result))
    return result
  }
  try {
    return await body(run)
  } catch (error) {
    const compensations = undone.toReversed()
    if (compensations.length > 0) {
      await undo({ ...context, step: current, error, compensations })
    }
    throw error
  }
}

type Undoing = {
  ctx: Ctx
  workflow: string
  step: string
  error: unknown
  compensations: readonly Compensation[]
}

/** Never throws: the caller is told why the workflow failed, not how its undoing went. */
const undo = async (undoing: Undoing): Promise<void> => {
  const { ctx, workflow, step } = undoing
  try {
    await failpoint('run-steps:failed')
    const runId = await store(undoing)
    await failpoint('run-steps:recorded')
    await continueRun(ctx, { runId })
  } catch (error) {
    ctx.log.error({ err: error, workflow, step }, 'a failed workflow is not undone yet')
    await undoUnrecorded(undoing)
  }
}

const store = async ({ ctx, workflow, step, error, compensations }: Undoing): Promise<string> => {
  const [first] = compensations
  return inTransaction(ctx.db, (tx) =>
    openRun(tx, {
      workflow,
      step,
      subject: first === undefined ? null : subjectOf(first),
      error: String(error),
      compensations,
      now: ctx.clock(),
    }),
  )
}

/** Harmless when it is done twice; the only chance when the run could not even be stored. */
const undoUnrecorded = async ({ ctx, compensations, workflow }: Undoing): Promise<void> => {
  for (const compensation of compensations) {
    try {
      await compensate(ctx, compensation)
    } catch (error) {
      const { name } = compensation
      ctx.log.error({ err: error, workflow, compensation: name }, 'compensation failed')
    }
  }
}
