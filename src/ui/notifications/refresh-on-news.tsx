'use client'
// Client: hears what happens while the page is open.

import { useEffect } from 'react'
import { useRouter } from '../../i18n/navigation'
import { caughtUpBus, signalBus } from '../realtime/signal-bus'

/** Several things often happen together. */
const waitMs = 400

/** Draws the page anew when something happened to its reader; renders nothing. */
export function RefreshOnNews() {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), waitMs)
    }
    const stops = [
      caughtUpBus.subscribe(refresh),
      signalBus.subscribe(({ topic }) => {
        if (topic !== 'message.sent' && topic !== 'conversation.read') refresh()
      }),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [router])
  return null
}
