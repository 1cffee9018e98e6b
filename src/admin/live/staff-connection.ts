import { SocketTicket, type RealtimeSignal } from '../../contracts/realtime'
import { openLiveSocket } from '../../ui/realtime/live-socket'

/** Keeps one socket of the staff app open. Answers how to close it. */
export const openStaffConnection = (handlers: {
  onSignal: (signal: RealtimeSignal) => void
  /** The socket came back: anything may have changed meanwhile. */
  onReturn: () => void
}): (() => void) => {
  let hasStood = false
  const { close } = openLiveSocket({
    askTicket,
    onSignal: handlers.onSignal,
    onCaughtUp: () => {
      if (hasStood) handlers.onReturn()
      hasStood = true
    },
  })
  return close
}

const askTicket = async (): Promise<SocketTicket | 'signed-out'> => {
  const response = await fetch('/api/v1/staff/realtime/ticket', {
    method: 'POST',
    credentials: 'same-origin',
  })
  return response.status === 401 ? 'signed-out' : SocketTicket.parse(await response.json())
}
