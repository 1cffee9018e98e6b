'use client'
// Client: listens to what happens elsewhere.

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { signalBus } from '../realtime/signal-bus'

const gatherMs = 300

/** Renders the page's server parts again when something changed; several changes count once. */
export function RefreshOnSignals() {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = signalBus.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), gatherMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [router])
  return null
}
