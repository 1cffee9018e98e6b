/** What an actor tells the judge, as one line of JSON, since its last line. */
export type ActorReport = {
  /** Acts that worked. */
  done: number
  /** Acts that a rule refused, as it should. */
  refused: number
  /** Acts whose outcome the actor never learnt: the connection was cut in between. */
  unknown: number
  /** `order transition`: what it was told had happened, and must never be lost. */
  promises: string[]
  /** Failures that are neither. */
  surprises: string[]
  /** How often each kind of act worked. */
  acts: Record<string, number>
}

/** What a whole run did; the last line of its output. */
export type TortureReport = {
  operations: number
  kills: number
  cuts: number
  violations: number
  /** Of the operations: refused by a rule, or never answered. */
  refused: number
  unanswered: number
  /** Acts that actors were promised, each found in its order's history afterwards. */
  promises: number
  orders: number
  seconds: number
  /** How often each kind of act worked: none may be missing for long. */
  acts: Record<string, number>
}

/** Adds the counts of one to another. */
export const addCounts = (sum: Record<string, number>, more: Record<string, number>): void => {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count
}
