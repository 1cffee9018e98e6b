import { Server, type IncomingMessage, type ServerResponse } from 'node:http'

/** Answers a request, or says that it is not its business. */
export type DirectAnswer = (request: IncomingMessage, response: ServerResponse) => boolean

/** Who may answer before the router, each at most once. */
type Part = 'api' | 'files' | 'pages'
type Door = { answers: Map<Part, DirectAnswer>; isOpen: boolean }

const shared = globalThis as typeof globalThis & { krikaDirectDoor?: Door }
const door = (): Door => (shared.krikaDirectDoor ??= { answers: new Map(), isOpen: false })

/**
 * Lets what `setDirectAnswer` names see the requests of this process's HTTP servers before the page
 * router does. Called once by instrumentation.ts.
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
      for (const answer of door().answers.values()) if (answer(request, response)) return true
    }
    return emit.call(this, event, ...rest)
  } as typeof prototype.emit
}

/** What answers directly from now on; the API sets itself when it is loaded. */
export const setDirectAnswer = (part: Part, answer: DirectAnswer): void => {
  door().answers.set(part, answer)
}
