import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DirectReader } from './direct-reads'

type Pass = (request: IncomingMessage, response: ServerResponse) => void
type Door = { reader: DirectReader | null; passed: WeakSet<IncomingMessage>; isOpen: boolean }

const shared = globalThis as typeof globalThis & { krikaDirectDoor?: Door }
const door = (): Door =>
  (shared.krikaDirectDoor ??= { reader: null, passed: new WeakSet(), isOpen: false })

/**
 * Lets `setDirectReader` see the requests of this process's HTTP servers before the page router
 * does. Called once by instrumentation.ts.
 */
export const openDirectDoor = (): void => {
  if (door().isOpen) return
  door().isOpen = true
  const { prototype } = Server
  // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`
  const { emit }: { emit: (this: Server, event: string, ...rest: unknown[]) => boolean } = prototype
  prototype.emit = function seen(this: Server, event: string, ...rest: unknown[]) {
    const { reader, passed } = door()
    if (event === 'request' && reader !== null) {
      const [request, response] = rest as [IncomingMessage, ServerResponse]
      if (!passed.has(request) && reader(request, response)) return true
    }
    return emit.call(this, event, ...rest)
  } as typeof prototype.emit
}

/** What answers directly from now on; the API sets it when it is loaded. */
export const setDirectReader = (make: (pass: Pass) => DirectReader): void => {
  door().reader = make((request, response) => {
    door().passed.add(request)
    serverOf(request)?.emit('request', request, response)
  })
}

/** Through the socket: the API's copy of this module is another than the one that saw the request. */
const serverOf = (request: IncomingMessage): Server | undefined =>
  (request.socket as { server?: Server }).server
