/** Signals that arrive this close together are one wish: npm, the shell and we all pass it on. */
const ONE_WISH_MS = 1500

export type StopSignal = { signal: AbortSignal }

/**
 * Aborts when somebody wants the market to end: Ctrl-C, SIGTERM, a closed terminal, or the death
 * of the process that started us. Asking again later ends at once.
 */
export function createStopSignal(): StopSignal {
  const controller = new AbortController()
  let askedAtMs = 0
  const ask = (): void => {
    if (!controller.signal.aborted) {
      askedAtMs = Date.now()
      controller.abort()
      return
    }
    if (Date.now() - askedAtMs > ONE_WISH_MS) process.exit(1)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask)
  process.on('disconnect', ask)
  // Nobody reads our output any more; there is no reason to die halfway because of it.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  return { signal: controller.signal }
}
