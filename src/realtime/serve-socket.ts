import { Nudge, roomOf, type ReceivedNudge } from '../contracts/realtime'
import { socketEvents } from '../contracts/socket-events'
import type { OpenSocket } from './admit-socket'
import { makeMessageBudget } from './message-budget'
import type { makeRevocations } from './revocations'
import { verifyTicket } from './verify-ticket'

/** A socket asks for a new ticket after this long, so that nothing hangs on an old one for ever. */
const longestLifeMs = 60 * 60_000
const roomsPerSocket = 20

/** What a socket may send: nudges into conversations it was let into, and tickets for further ones. */
export const serveSocket = (
  socket: OpenSocket,
  options: {
    ticketSecret: string
    revocations: ReturnType<typeof makeRevocations>
    passOn: (nudge: ReceivedNudge) => void
  },
): void => {
  const budget = makeMessageBudget(Date.now)
  // Before any handler, and for unknown events too.
  socket.use((_event, next) => {
    if (budget.take()) next()
    else socket.disconnect(true)
  })
  const life = setTimeout(() => socket.disconnect(true), longestLifeMs)
  life.unref()
  socket.on('disconnect', () => {
    clearTimeout(life)
  })
  socket.on(socketEvents.nudge, (input: unknown) => {
    const nudge = Nudge.safeParse(input)
    if (!nudge.success) return
    const room = roomOf.conversation(nudge.data.conversationId)
    if (!socket.rooms.has(room)) return
    const received = { ...nudge.data, userId: socket.data.sub }
    socket.local.to(room).except(socket.id).emit(socketEvents.nudge, received)
    options.passOn(received)
  })
  socket.on(socketEvents.enter, (input: unknown) => {
    void enter(socket, { ...options, input })
  })
}

/** A further ticket counts only for the same person and session that the socket stands for. */
const enter = async (
  socket: OpenSocket,
  {
    ticketSecret,
    revocations,
    input,
  }: { ticketSecret: string; revocations: ReturnType<typeof makeRevocations>; input: unknown },
): Promise<void> => {
  const ticket = await verifyTicket(input, ticketSecret)
  if (ticket === null || revocations.covers(ticket)) return
  if (ticket.sub !== socket.data.sub || ticket.sid !== socket.data.sid) return
  if (socket.rooms.size + ticket.rooms.length > roomsPerSocket) return
  await socket.join(ticket.rooms)
}
