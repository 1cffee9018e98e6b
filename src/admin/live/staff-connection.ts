import { io, type Socket } from 'socket.io-client'
import { RealtimeSignal, socketEvents, SocketTicket } from '../../contracts/realtime'

const shortestPauseMs = 1_000
const longestPauseMs = 60_000
const remembered = 200

/**
 * Keeps one socket of the staff app open, each attempt with a new ticket, later and later while it
 * fails. Signals are delivered at least once and handed on once. Answers how to close it.
 */
export const openStaffConnection = (handlers: {
  onSignal: (signal: RealtimeSignal) => void
  /** The socket came back: anything may have changed meanwhile. */
  onReturn: () => void
}): (() => void) => {
  const seen = new Set<string>()
  let socket: Socket | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let pauseMs = shortestPauseMs
  let isClosed = false
  let hasStood = false

  const hear = (message: unknown) => {
    const signal = RealtimeSignal.safeParse(message)
    if (!signal.success || seen.has(signal.data.id)) return
    if (seen.size >= remembered) seen.clear()
    seen.add(signal.data.id)
    handlers.onSignal(signal.data)
  }
  const later = () => {
    if (isClosed || timer !== null) return
    timer = setTimeout(
      () => {
        timer = null
        void connect()
      },
      pauseMs * (0.5 + Math.random()),
    )
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  const connect = async () => {
    const ticket = await askTicket()
    if (isClosed || ticket === 'signed-out') return
    if (ticket === null) {
      later()
      return
    }
    socket?.close()
    socket = io(ticket.url, {
      auth: { ticket: ticket.ticket },
      transports: ['websocket'],
      forceNew: true,
      // The next attempt needs another ticket.
      reconnection: false,
    })
    socket.on('connect', () => {
      pauseMs = shortestPauseMs
      if (hasStood) handlers.onReturn()
      hasStood = true
    })
    socket.on('connect_error', later)
    socket.on('disconnect', later)
    socket.on(socketEvents.resync, handlers.onReturn)
    socket.on(socketEvents.signal, hear)
  }
  void connect()
  return () => {
    isClosed = true
    if (timer !== null) clearTimeout(timer)
    socket?.close()
  }
}

/** Null while the server cannot be reached or is too busy. */
const askTicket = async (): Promise<SocketTicket | 'signed-out' | null> => {
  try {
    const response = await fetch('/api/v1/staff/realtime/ticket', {
      method: 'POST',
      credentials: 'same-origin',
    })
    if (response.status === 401) return 'signed-out'
    return SocketTicket.safeParse(await response.json()).data ?? null
  } catch {
    return null
  }
}
