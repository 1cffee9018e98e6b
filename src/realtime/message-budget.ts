/** A person types, opens and leaves; nobody does it twenty times in a row. */
const capacity = 20
const refillPerSecond = 5

/** Counts what a socket sends. `take` is false when it sends more than a person could. */
export const makeMessageBudget = (clock: () => number) => {
  let left = capacity
  let countedAt = clock()
  return {
    take: (): boolean => {
      const now = clock()
      left = Math.min(capacity, left + ((now - countedAt) / 1000) * refillPerSecond)
      countedAt = now
      left -= 1
      return left >= 0
    },
  }
}
