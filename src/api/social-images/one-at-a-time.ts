/** How many wait at most; more are turned away at once. */
const longestQueue = 12

/**
 * Makes each thing once while it is asked for, and one thing after the other. `null` when too many
 * others are waiting: whoever asks is better served by an answer now.
 */
export const oneAtATime = <Made>() => {
  const underWay = new Map<string, Promise<Made>>()
  let last: Promise<unknown> = Promise.resolve()

  return (key: string, make: () => Promise<Made>): Promise<Made | null> => {
    const same = underWay.get(key)
    if (same !== undefined) return same
    if (underWay.size >= longestQueue) return Promise.resolve(null)
    const mine = last.then(make).finally(() => underWay.delete(key))
    underWay.set(key, mine)
    last = mine.catch(() => undefined)
    return mine
  }
}
