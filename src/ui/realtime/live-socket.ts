import { io, type Socket } from 'socket.io-client'
import type { RealtimeSignal, SocketTicket } from '../../contracts/realtime'
import { socketEvents } from '../../contracts/socket-events'
import { signalShape } from '../member-answers'
import { makeSeenIds } from './seen-ids'

const shortestPauseMs = 1_000
const longestPauseMs = 30_000

export type LiveSocketHandlers = {
  /** A new ticket for each attempt; throws while the server cannot be reached or is too busy. */
  askTicket: () => Promise<SocketTicket | 'signed-out'>
  /** Each opened socket, before it connects: for more than signals. */
  onOpened?: (socket: Socket) => void
  /** The socket stands, for the first time or again: anything may have changed meanwhile. */
  onCaughtUp: () => void
  /** Delivered at least once, handed on once. */
  onSignal: (signal: RealtimeSignal) => void
  /** Nobody is signed in any more; it is tried again when the network or the tab comes back. */
  onSignedOut?: () => void
}

export type LiveSocket = {
  /** The socket while it stands. */
  standing: () => Socket | null
  close: () => void
}

/**
 * Keeps one socket open: each attempt with a new ticket, later and later while it fails, at once
 * when the network or the tab comes back.
 */
export const openLiveSocket = (handlers: LiveSocketHandlers): LiveSocket => {
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
    handlers.askTicket().then(
      (ticket) => {
        isConnecting = false
        if (isClosed) return
        if (ticket === 'signed-out') handlers.onSignedOut?.()
        else listen(ticket)
      },
      () => {
        isConnecting = false
        later()
      },
    )
  }
  const listen = ({ ticket, url }: SocketTicket) => {
    socket?.close()
    socket = io(url, {
      auth: { ticket },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      // The next attempt needs another ticket.
      reconnection: false,
    })
    socket.on('connect', () => {
      pauseMs = shortestPauseMs
      handlers.onCaughtUp()
    })
    socket.on('connect_error', later)
    socket.on('disconnect', later)
    socket.on(socketEvents.resync, handlers.onCaughtUp)
    socket.on(socketEvents.signal, (message: unknown) => {
      const signal = signalShape.safeParse(message)
      if (signal.success && seen.isNew(signal.data.id)) handlers.onSignal(signal.data)
    })
    handlers.onOpened?.(socket)
    socket.connect()
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
    standing: () => (socket?.connected ? socket : null),
    close: () => {
      isClosed = true
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', hurry)
      if (timer !== null) clearTimeout(timer)
      socket?.close()
    },
  }
}
