import { setTimeout as sleep } from 'node:timers/promises'

export type FailpointAction = 'kill' | 'throw' | 'sleep'

const armed = new Map<string, FailpointAction>()

/** The error that an armed failpoint throws: nothing in the product catches it by name. */
export class FailpointError extends Error {
  constructor(name: string) {
    super(`failpoint ${name}`)
    this.name = 'FailpointError'
  }
}

/** Arms a failpoint for the next time it is passed, in a test of the same process. */
export const armFailpoint = (name: string, action: FailpointAction): void => {
  armed.set(name, action)
}

const actionFor = (name: string): FailpointAction | null => {
  const inProcess = armed.get(name)
  armed.delete(name)
  if (inProcess !== undefined) return inProcess
  // Read here and not through src/env.ts: the value is no setting, a test changes it per process.
  const wanted = process.env.FAILPOINT ?? ''
  // Names have colons of their own: the action follows the last one.
  const end = wanted.lastIndexOf(':')
  if (wanted.slice(0, end) !== name) return null
  const action = wanted.slice(end + 1)
  return action === 'kill' || action === 'throw' || action === 'sleep' ? action : null
}

/**
 * A named place where a test may crash, throw or hang. Does nothing unless FAILPOINTS=1, which only
 * test builds set: then `FAILPOINT=name:kill|throw|sleep` says where.
 */
export const failpoint = async (name: string): Promise<void> => {
  if (process.env.FAILPOINTS !== '1') return
  switch (actionFor(name)) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL')
      return
    case 'throw':
      throw new FailpointError(name)
    case 'sleep':
      await sleep(5_000)
      return
    case null:
      return
  }
}
