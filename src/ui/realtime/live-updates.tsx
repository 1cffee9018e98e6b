'use client'
// Client: holds the socket of a signed-in tab.

import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RealtimeSignal } from '../../contracts/realtime'
import type { LiveConnection } from './live-connection'
import { caughtUpBus, nudgeBus, openedConversationBus, ownNudgeBus, signalBus } from './signal-bus'

/**
 * Keeps the screen true while it is open: a signal says that something changed, the queries that
 * show it ask again. Renders nothing; one per page, for members only.
 */
export function LiveUpdates() {
  const queryClient = useQueryClient()
  useEffect(() => {
    let connection: LiveConnection | null = null
    let isGone = false
    const start = async () => {
      const { openLiveConnection } = await import('./live-connection')
      if (isGone) return
      connection = openLiveConnection({
        onCaughtUp: () => {
          void queryClient.invalidateQueries()
          caughtUpBus.emit(null)
        },
        onSignal: (signal) => {
          refetchFor(queryClient, signal)
          signalBus.emit(signal)
        },
        onNudge: nudgeBus.emit,
        onSignedOut: () => void queryClient.invalidateQueries({ queryKey: ['me'] }),
      })
    }
    // The page comes first: on a slow phone the socket waits until it stands.
    const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500))
    whenIdle(() => void start())
    const stops = [
      openedConversationBus.subscribe((id) => connection?.enter(id)),
      ownNudgeBus.subscribe((nudge) => connection?.nudge(nudge)),
    ]
    return () => {
      isGone = true
      for (const stop of stops) stop()
      connection?.close()
    }
  }, [queryClient])
  return null
}

/** Messages come often and concern little; anything else may show in several places. */
const refetchFor = (queryClient: QueryClient, { topic, subjectId }: RealtimeSignal): void => {
  if (topic === 'notifications.read') {
    void queryClient.invalidateQueries({ queryKey: ['me'] })
    return
  }
  if (topic !== 'message.sent' && topic !== 'conversation.read') {
    void queryClient.invalidateQueries()
    return
  }
  for (const queryKey of [['me'], ['conversations'], ['messages', subjectId]]) {
    void queryClient.invalidateQueries({ queryKey })
  }
}
