import type { DefaultEventsMap, ExtendedError, Server, Socket } from 'socket.io'
import { roomOf, type SocketRefusal } from '../contracts/realtime'
import type { makeRevocations } from './revocations'
import { verifyTicket, type Ticket } from './verify-ticket'

export type SocketServer = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Ticket>
export type OpenSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Ticket>

/** Tabs and devices of one person on one sidecar. */
const socketsPerUser = 20

/**
 * Lets a socket in by its ticket and puts it into the ticket's rooms. A ticket that is older than
 * this sidecar's hearing is refused as stale: its session may have ended unheard.
 */
export const admitSocket =
  (options: {
    ticketSecret: string
    revocations: ReturnType<typeof makeRevocations>
    /** Null while notifications do not arrive. */
    listeningSinceMs: () => number | null
  }) =>
  (socket: OpenSocket, next: (error?: ExtendedError) => void): void => {
    void admit(socket, options, next)
  }

const admit = async (
  socket: OpenSocket,
  options: Parameters<typeof admitSocket>[0],
  next: (error?: ExtendedError) => void,
): Promise<void> => {
  const refusal = await decide(socket, options)
  if (refusal === null) next()
  else next(refused(refusal))
}

const decide = async (
  socket: OpenSocket,
  options: Parameters<typeof admitSocket>[0],
): Promise<SocketRefusal | null> => {
  const ticket = await verifyTicket(socket.handshake.auth.ticket, options.ticketSecret)
  if (ticket === null) return 'ticket'
  const since = options.listeningSinceMs()
  if (since === null) return 'unready'
  // Tickets count in whole seconds: one of this very second is refused too, the next is not.
  if (ticket.issuedAtMs < since) return 'stale_ticket'
  if (options.revocations.covers(ticket)) return 'ticket'
  const theirs = socket.nsp.adapter.rooms.get(roomOf.user(ticket.sub))?.size ?? 0
  if (theirs >= socketsPerUser) return 'too_many'
  Object.assign(socket.data, ticket)
  await socket.join(ticket.rooms)
  return null
}

const refused = (code: SocketRefusal): ExtendedError =>
  Object.assign(new Error('refused'), { data: { code } })
