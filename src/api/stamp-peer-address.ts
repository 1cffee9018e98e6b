import { Server, type IncomingMessage } from 'node:http'
import { peerHeader, peerStamp } from '../access/client-address'

const isStamped = Symbol.for('2krika.peer-address')

/**
 * Next tells route handlers nothing about the socket and keeps an X-Forwarded-For that the client
 * sent. So every request of this process's HTTP servers gets a header with its true peer.
 */
export const stampPeerAddress = (): void => {
  const prototype = Server.prototype as Server & { [isStamped]?: true }
  if (prototype[isStamped]) return
  // oxlint-disable-next-line typescript/unbound-method -- called below with its own `this`
  const { emit }: { emit: (this: Server, event: string, ...rest: unknown[]) => boolean } = prototype
  prototype.emit = function stamped(this: Server, event: string, ...rest: unknown[]) {
    const [request] = rest
    if (event === 'request' && isIncoming(request)) {
      request.headers[peerHeader] = `${peerStamp()} ${request.socket.remoteAddress ?? 'unknown'}`
    }
    return emit.call(this, event, ...rest)
  } as typeof prototype.emit
  prototype[isStamped] = true
}

const isIncoming = (value: unknown): value is IncomingMessage =>
  typeof value === 'object' && value !== null && 'headers' in value && 'socket' in value
