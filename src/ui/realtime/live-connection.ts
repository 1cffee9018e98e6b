import { io, type Socket } from 'socket.io-client'
import {
  RealtimeSignal,
  ReceivedNudge,
  socketEvents,
  SocketTicket,
  type Nudge,
} from '../../contracts/realtime'
import { ApiError, callApi } from '../api-client'
import { makeSeenIds } from './seen-ids'

const shortestPauseMs = 1_000
const longestPauseMs = 30_000

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

/**
 * Keeps one socket open: each attempt with a new ticket, later and later while it fails, at once
 * when the network or the tab comes back. Loaded lazily: it brings the socket library.
 */
export const openLiveConnection = (handlers: LiveHandlers): LiveConnection => {
  const seen = makeSeenIds()
  let socket: Socket | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let pauseMs = shortestPauseMs
  let isClosed = false
  let isConnecting = false

  const later = () => {
    if (isClosed || timer !== null) return
    // Spread out: after a restart of the server everybody comes back.
    timer = setTimeout(connect, pauseMs * (0.5 + Math.random()))
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  const connect = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (isClosed || isConnecting || socket?.connected) return
    isConnecting = true
    openSocket().then(
      (opened) => {
        isConnecting = false
        listen(opened)
      },
      (error: unknown) => {
        isConnecting = false
        if (error instanceof ApiError && error.status === 401) handlers.onSignedOut()
        else later()
      },
    )
  }
  const listen = (opened: Socket) => {
    if (isClosed) {
      opened.close()
      return
    }
    socket?.close()
    socket = opened
    opened.on('connect', () => {
      pauseMs = shortestPauseMs
      handlers.onCaughtUp()
    })
    opened.on('connect_error', later)
    opened.on('disconnect', later)
    opened.on(socketEvents.resync, handlers.onCaughtUp)
    opened.on(socketEvents.signal, (message: unknown) => {
      const signal = RealtimeSignal.safeParse(message)
      if (signal.success && seen.isNew(signal.data.id)) handlers.onSignal(signal.data)
    })
    opened.on(socketEvents.nudge, (message: unknown) => {
      const nudge = ReceivedNudge.safeParse(message)
      if (nudge.success) handlers.onNudge(nudge.data)
    })
    opened.connect()
  }
  const hurry = () => {
    if (document.visibilityState === 'hidden') return
    pauseMs = shortestPauseMs
    connect()
  }

  window.addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  connect()
  return {
    enter: (conversationId) => {
      if (!socket?.connected) return
      ticketFor(conversationId).then(
        (ticket) => socket?.emit(socketEvents.enter, ticket),
        // Typing is not seen then; messages arrive all the same.
        () => undefined,
      )
    },
    nudge: (nudge) => socket?.volatile.emit(socketEvents.nudge, nudge),
    close: () => {
      isClosed = true
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', hurry)
      if (timer !== null) clearTimeout(timer)
      socket?.close()
    },
  }
}

const ticketFor = async (conversationId: string): Promise<string> => {
  const path = `/conversations/${conversationId}/ticket`
  return (await callApi({ method: 'POST', path, schema: SocketTicket })).ticket
}

const openSocket = async (): Promise<Socket> => {
  const { ticket, url } = await callApi({
    method: 'POST',
    path: '/realtime/ticket',
    schema: SocketTicket,
  })
  return io(url, {
    auth: { ticket },
    transports: ['websocket'],
    autoConnect: false,
    forceNew: true,
    // The next attempt needs another ticket.
    reconnection: false,
  })
}
