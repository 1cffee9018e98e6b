/** Quicker pages need no sign that they are on their way. */
const afterMs = 150
const checkMs = 50
/** Whatever became of a page by then, a line says nothing about it. */
const longestMs = 20_000

/** On the root element while a page is awaited: styles/global.css draws a line at the top. */
const mark = 'onItsWay'

let watch: ReturnType<typeof setInterval> | undefined

/**
 * Shows that a page was asked for until its address stands in the browser, which the router sets when
 * it shows the page. Steps back and forth are in the browser already.
 */
export function showNavigation(url: string, type: 'push' | 'replace' | 'traverse'): void {
  const { href } = window.location
  const there = new URL(url, href)
  const here = new URL(href)
  if (type === 'traverse' || there.pathname + there.search === here.pathname + here.search) return
  const root = document.documentElement
  const startedAt = Date.now()
  clearInterval(watch)
  watch = setInterval(() => {
    const waited = Date.now() - startedAt
    if (window.location.href !== href || waited > longestMs) {
      clearInterval(watch)
      delete root.dataset[mark]
    } else if (waited >= afterMs) root.dataset[mark] = ''
  }, checkMs)
}
