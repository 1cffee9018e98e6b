import type { Nudge, ReceivedNudge, RealtimeSignal } from '../../contracts/realtime'

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
/** What this tab wants to say to the other side. */
export const ownNudgeBus = makeBus<Nudge>()
/** Ids of conversations that came on the screen. */
export const openedConversationBus = makeBus<string>()
/** The socket stands again. */
export const caughtUpBus = makeBus<null>()
