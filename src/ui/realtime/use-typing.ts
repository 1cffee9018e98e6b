'use client'
// Client: says and hears who is typing.

import { useCallback, useEffect, useRef, useState } from 'react'
import { caughtUpBus, nudgeBus, openedConversationBus, ownNudgeBus, signalBus } from './signal-bus'

/** One nudge in so long says enough, and costs little on a metered line. */
const sayEveryMs = 3_000
/** Without another nudge the other side has stopped. */
const believedForMs = 5_000

/** Whether the other side is typing in this conversation, and the way to say that we are. */
export function useTyping(conversationId: string): { isOtherTyping: boolean; tell: () => void } {
  const [isOtherTyping, setOtherTyping] = useState(false)
  const saidAt = useRef(0)

  useEffect(() => {
    let stopped: ReturnType<typeof setTimeout> | undefined
    const enter = () => openedConversationBus.emit(conversationId)
    const quiet = () => setOtherTyping(false)
    enter()
    const stops = [
      caughtUpBus.subscribe(enter),
      nudgeBus.subscribe((nudge) => {
        if (nudge.conversationId !== conversationId) return
        setOtherTyping(true)
        clearTimeout(stopped)
        stopped = setTimeout(quiet, believedForMs)
      }),
      signalBus.subscribe(({ topic, subjectId }) => {
        if (topic === 'message.sent' && subjectId === conversationId) quiet()
      }),
    ]
    return () => {
      clearTimeout(stopped)
      quiet()
      for (const stop of stops) stop()
    }
  }, [conversationId])

  const tell = useCallback(() => {
    if (Date.now() - saidAt.current < sayEveryMs) return
    saidAt.current = Date.now()
    ownNudgeBus.emit({ conversationId, kind: 'typing' })
  }, [conversationId])
  return { isOtherTyping, tell }
}
