const remembered = 500

/** Remembers which signals have come: they are delivered at least once, and acted on once. */
export const makeSeenIds = () => {
  const ids = new Set<string>()
  return {
    /** True the first time. */
    isNew: (id: string): boolean => {
      if (ids.has(id)) return false
      ids.add(id)
      const [oldest] = ids
      if (ids.size > remembered && oldest !== undefined) ids.delete(oldest)
      return true
    },
  }
}
