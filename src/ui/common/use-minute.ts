import { useSyncExternalStore } from 'react'
import { currentMinute, minuteMs } from './minutes'
import { useRenderedMinute } from './page-clock'

const subscribeToMinutes = (onChange: () => void): (() => void) => {
  const timer = setInterval(onChange, minuteMs)
  return () => clearInterval(timer)
}

/** Now, to the minute, in ms since 1970; null until a page from the cache has started. */
export const useMinute = (): number | null => {
  const rendered = useRenderedMinute()
  return useSyncExternalStore(subscribeToMinutes, currentMinute, () => rendered)
}

/** Whether a moment is behind us. */
export const useIsPast = (iso: string | null): boolean => {
  const minute = useMinute()
  return iso !== null && minute !== null && Date.parse(iso) < minute
}
