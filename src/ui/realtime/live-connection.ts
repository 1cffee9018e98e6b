import type { Nudge, RealtimeSignal, ReceivedNudge, SocketTicket } from '../../contracts/realtime'
import { socketEvents } from '../../contracts/socket-events'
import { ApiError, callApi } from '../api-client'
import { nudgeShape, ticketShape } from '../member-answers'
import { openLiveSocket } from './live-socket'

export type LiveConnection = {
  /** Lets the other side of an opened conversation see nudges of this tab, and the reverse. */
  enter: (conversationId: string) => void
  nudge: (nudge: Nudge) => void
  close: () => void
}

export type LiveHandlers = {
  /** The socket stands, for the first time or again: anything may have changed meanwhile. */
  onCaughtUp: () => void
  onSignal: (signal: RealtimeSignal) => void
  onNudge: (nudge: ReceivedNudge) => void
  /** Nobody is signed in any more. */
  onSignedOut: () => void
}

/** The socket of a member's tab. Loaded lazily: it brings the socket library. */
export const openLiveConnection = ({ onNudge, ...handlers }: LiveHandlers): LiveConnection => {
  const live = openLiveSocket({
    ...handlers,
    askTicket,
    onOpened: (socket) =>
      socket.on(socketEvents.nudge, (message: unknown) => {
        const nudge = nudgeShape.safeParse(message)
        if (nudge.success) onNudge(nudge.data)
      }),
  })
  return {
    enter: (conversationId) => {
      if (live.standing() === null) return
      ticketFor(conversationId).then(
        (ticket) => live.standing()?.emit(socketEvents.enter, ticket),
        // Typing is not seen then; messages arrive all the same.
        () => undefined,
      )
    },
    nudge: (nudge) => live.standing()?.volatile.emit(socketEvents.nudge, nudge),
    close: live.close,
  }
}

const ticketFor = async (conversationId: string): Promise<string> => {
  const path = `/conversations/${conversationId}/ticket`
  return (await callApi({ method: 'POST', path, schema: ticketShape })).ticket
}

const askTicket = async (): Promise<SocketTicket | 'signed-out'> => {
  try {
    return await callApi({ method: 'POST', path: '/realtime/ticket', schema: ticketShape })
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return 'signed-out'
    throw error
  }
}
