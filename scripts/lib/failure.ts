/** Something a person at the terminal can act on: printed as its one sentence, without a stack. */
export class Failure extends Error {
  override name = 'Failure'
}

/** Thrown through a step that was interrupted by the stop signal; not a failure. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** The errno-style code of an error, wherever it is wrapped. */
export function codeOf(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code
  }
  return undefined
}

/** One sentence for any error; the stack only when nothing better is known. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Failure) return error.message
  const code = codeOf(error)
  if (code === 'ENOSPC') return 'The disk is full. Free some space and start again.'
  if (code === 'EACCES' || code === 'EPERM') {
    const path = error instanceof Error && 'path' in error ? String(error.path) : 'a file'
    return `No permission for ${path}. It probably belongs to another user: start as that user.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Recognises in the output of a program the causes that have a sentence of their own. */
export function knownCause(output: string): string | undefined {
  if (/ENOSPC|No space left on device/u.test(output)) {
    return 'The disk is full. Free some space and start again.'
  }
  if (/heap out of memory|ENOMEM|Cannot allocate memory/u.test(output)) {
    return 'There is not enough memory: the build needs about 2 GB.'
  }
  return undefined
}
