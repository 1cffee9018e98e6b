/** Serialization failure and deadlock: the transaction did nothing and may be tried again. */
export const retryableCodes: ReadonlySet<string> = new Set(['40001', '40P01'])

/** The SQLSTATE behind an error, however deeply it is wrapped; null when there is none. */
export const sqlState = (error: unknown): string | null => {
  let current: unknown = error
  while (typeof current === 'object' && current !== null) {
    if ('code' in current && typeof current.code === 'string' && current.code.length === 5) {
      return current.code
    }
    current = 'cause' in current ? current.cause : null
  }
  return null
}
