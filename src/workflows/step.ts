/**
 * How a step is undone: the name of an act in src/workflows/compensations.ts and what it needs to
 * know. Data and not a function, so that another process can do it after this one has died.
 */
export type Compensation = { name: string; input: Record<string, unknown> }

/**
 * One thing a workflow does. A step that touches the outside says how it is undone, or why it
 * cannot be; the type does not let anyone forget.
 */
export type Step<Result> = { name: string; do: () => Promise<Result> } & (
  | { compensate: (result: Result) => Compensation; irreversible?: never }
  | { irreversible: string; compensate?: never }
)

/** Names a step for `runSteps`; exists so that its result type is inferred. */
export const step = <Result>(definition: Step<Result>): Step<Result> => definition

/**
 * Does the one step of a workflow that touches the outside once and has nothing before it to undo:
 * its intent stands in a row and its job repeats it until the answer is known.
 */
export const doStep = async <Result>(
  definition: Extract<Step<Result>, { irreversible: string }>,
): Promise<Result> => definition.do()
