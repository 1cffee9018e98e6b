'use client'
// Client: a context that travels with the page.

import { createContext, use, type ReactNode } from 'react'

const PageClock = createContext<number | null>(null)

/** Minute in which the page was rendered (ms since 1970); null where it may come from a cache. */
export const useRenderedMinute = (): number | null => use(PageClock)

/** Around what is rendered per request: moments are relative at once, and nothing moves later. */
export function PageClockProvider({ minute, children }: { minute: number; children: ReactNode }) {
  return <PageClock value={minute}>{children}</PageClock>
}
