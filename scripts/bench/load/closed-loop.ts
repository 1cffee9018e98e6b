/** What a level of concurrency did: finished works a second, and how long one took. */
export type LoopFigures = {
  concurrent: number
  done: number
  perSecond: number
  medianMs: number
  p95Ms: number
  p99Ms: number
}

/**
 * So many clients, each starting its next work when the last is done, for so many seconds after a
 * short warm-up that is not counted.
 */
export const closedLoop = async (
  { concurrent, seconds }: { concurrent: number; seconds: number },
  work: (client: number) => Promise<void>,
): Promise<LoopFigures> => {
  // Code that runs for the first time is compiled on the way.
  const warmUpMs = Math.min(5_000, seconds * 500)
  const started = performance.now()
  const from = started + warmUpMs
  const until = from + seconds * 1_000
  const took: number[] = []
  let last = from
  const client = async (number: number): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      await work(number)
      const ended = performance.now()
      if (begun < from) continue
      took.push(ended - begun)
      last = Math.max(last, ended)
    }
  }
  await Promise.all(Array.from({ length: concurrent }, (_, number) => client(number)))
  took.sort((a, b) => a - b)
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN
  return {
    concurrent,
    done: took.length,
    perSecond: (took.length * 1_000) / (last - from),
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  }
}
