import type { ReceivedNudge, RealtimeSignal } from '../../contracts/realtime'

type Listener<Message> = (message: Message) => void

/** Passes what the socket says to whoever is on the screen; a listener gets what comes after it. */
const makeBus = <Message>() => {
  const listeners = new Set<Listener<Message>>()
  return {
    emit: (message: Message): void => {
      for (const listener of listeners) listener(message)
    },
    /** Returns the way to stop listening. */
    subscribe: (listener: Listener<Message>): (() => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Signals of this tab, each once. */
export const signalBus = makeBus<RealtimeSignal>()
/** What the other side of an open conversation is doing. */
export const nudgeBus = makeBus<ReceivedNudge>()
