import type { Logger } from 'pino'

/**
 * One thing a workflow does. A step that touches the outside says how it is undone, or why it
 * cannot be; the type does not let anyone forget.
 */
export type Step<Result> = { name: string; do: () => Promise<Result> } & (
  | { compensate: (result: Result) => Promise<void>; irreversible?: never }
  | { irreversible: string; compensate?: never }
)

/** Names a step for `runSteps`; exists so that its result type is inferred. */
export const step = <Result>(definition: Step<Result>): Step<Result> => definition

type Undo = { name: string; run: () => Promise<void> }

/**
 * Runs a workflow whose steps know how to be undone. When one throws, those that were done are
 * compensated, last first, and the error goes on to the caller. A compensation that fails is
 * logged and does not keep the others from running: the jobs that resume open intents finish it.
 */
export const runSteps = async <Result>(
  context: { log: Logger; workflow: string },
  body: (run: <StepResult>(definition: Step<StepResult>) => Promise<StepResult>) => Promise<Result>,
): Promise<Result> => {
  const undos: Undo[] = []
  const run = async <StepResult>(definition: Step<StepResult>): Promise<StepResult> => {
    const result = await definition.do()
    const { compensate, name } = definition
    if (compensate !== undefined) undos.push({ name, run: () => compensate(result) })
    return result
  }
  try {
    return await body(run)
  } catch (error) {
    for (const undo of undos.toReversed()) {
      try {
        await undo.run()
      } catch (undoError) {
        const { workflow } = context
        context.log.error({ err: undoError, workflow, step: undo.name }, 'compensation failed')
      }
    }
    throw error
  }
}
