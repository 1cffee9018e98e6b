import type { Vitals } from '../../contracts/beacons'

type Measured = Omit<Vitals, 'page' | 'device'>
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
type Interaction = PerformanceEntry & { interactionId?: number }

/** A burst of layout shifts ends after a second of rest, or after five. */
const restMs = 1_000
const burstMs = 5_000
/** Only slower interactions are reported at all. */
const slowMs = 40

/**
 * Follows how this page feels, as https://web.dev/articles/vitals defines it: the largest paint, the
 * worst burst of layout shifts, the slowest interaction. Returns what is known so far.
 */
export function watchVitals(): () => Measured {
  const measured: Measured = {}
  const [navigation] = performance.getEntriesByType('navigation')
  if (navigation instanceof PerformanceNavigationTiming && navigation.responseStart > 0) {
    measured.ttfb = navigation.responseStart
  }
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') measured.fcp = entry.startTime
  })
  observe('largest-contentful-paint', (entry) => {
    measured.lcp = entry.startTime
  })
  const add = shiftBursts()
  observe('layout-shift', (entry) => {
    measured.cls = add(entry as Shift)
  })
  observe('event', (entry) => {
    if (!(entry as Interaction).interactionId) return
    measured.inp = Math.max(measured.inp ?? 0, entry.duration)
  })
  return () => ({ cls: 0, ...measured })
}

/** Adds shifts up by bursts. Returns the worst burst so far. */
export const shiftBursts = () => {
  let worst = 0
  let burst = { value: 0, began: -Infinity, last: -Infinity }
  return ({ value, startTime, hadRecentInput }: Shift): number => {
    if (hadRecentInput) return worst
    const isSame = startTime - burst.last < restMs && startTime - burst.began < burstMs
    burst = {
      value: (isSame ? burst.value : 0) + value,
      began: isSame ? burst.began : startTime,
      last: startTime,
    }
    worst = Math.max(worst, burst.value)
    return worst
  }
}

/** Browsers that do not know a kind of entry ignore it. */
const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry)
    }).observe({ type, buffered: true, durationThreshold: slowMs } as PerformanceObserverInit)
  } catch {
    // Then there is nothing to tell of it.
  }
}
