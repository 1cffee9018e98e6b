/**
 * How a model run is asked for: `few` runs as a rule, MODEL_RUNS of them when that is set. A failure
 * prints its seed, its path and the replay path of its commands: MODEL_SEED, MODEL_PATH and
 * MODEL_REPLAY repeat it.
 */
export const modelRuns = (few: number) => {
  const { MODEL_RUNS, MODEL_SEED, MODEL_PATH } = process.env
  const numRuns = MODEL_RUNS === undefined ? few : Number(MODEL_RUNS)
  if (!Number.isSafeInteger(numRuns) || numRuns < 1) throw new Error(`MODEL_RUNS=${MODEL_RUNS}`)
  return {
    numRuns,
    ...(MODEL_SEED === undefined ? {} : { seed: Number(MODEL_SEED) }),
    ...(MODEL_PATH === undefined ? {} : { path: MODEL_PATH, endOnFailure: true }),
  }
}

/** What so many runs may take, in milliseconds, when `few` of them may take `ms`. */
export const modelTime = (few: number, ms: number): number =>
  ms * Math.max(1, modelRuns(few).numRuns / few)
