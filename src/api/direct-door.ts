import { Server, type IncomingMessage, type ServerResponse } from 'node:http'

/** Answers a request, or says that it is not its business. */
export type DirectAnswer = (request: IncomingMessage, response: ServerResponse) => boolean

type Door = { answer: DirectAnswer | null; isOpen: boolean }

const shared = globalThis as typeof globalThis & { krikaDirectDoor?: Door }
const door = (): Door => (shared.krikaDirectDoor ??= { answer: null, isOpen: false })

/**
 * Lets `setDirectAnswer` see the requests of this process's HTTP servers before the page router
 * does. Called once by instrumentation.ts.
 */
export const openDirectDoor = (): void => {
  if (door().isOpen) return
  door().isOpen = true
  const { prototype } = Server
  // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`
  const { emit }: { emit: (this: Server, event: string, ...rest: unknown[]) => boolean } = prototype
  prototype.emit = function seen(this: Server, event: string, ...rest: unknown[]) {
    if (event === 'request') {
      const [request, response] = rest as [IncomingMessage, ServerResponse]
      if (door().answer?.(request, response) === true) return true
    }
    return emit.call(this, event, ...rest)
  } as typeof prototype.emit
}

/** What answers directly from now on; the API sets it when it is loaded. */
export const setDirectAnswer = (answer: DirectAnswer): void => {
  door().answer = answer
}
