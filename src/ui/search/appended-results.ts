import type { ServiceCard } from '../../contracts/catalogue'

/** Results that joined a list in place, and where the ones after them begin. */
export type Appended = { services: ServiceCard[]; nextCursor: string | null }

type Remembered = Appended & { from: string; y: number }

/** By address. In memory alone: a page that is loaded anew begins where its address says. */
const remembered = new Map<string, Remembered>()
/** As far back as somebody may go; an entry is a few pages of cards. */
const most = 10

const here = (): string => window.location.pathname + window.location.search

/** What stood below a list when its address was left; null when nothing did, or below another one. */
export const appendedTo = (from: string): (Appended & { y: number }) | null => {
  const known = remembered.get(here())
  return known?.from === from ? known : null
}

/** Keeps what was added to a list under the address that the page has now. */
export const rememberAppended = (from: string, appended: Appended): void => {
  remembered.delete(here())
  remembered.set(here(), { ...appended, from, y: window.scrollY })
  const [oldest] = remembered.keys()
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
}

/** Follows how far the page is scrolled, until it is left. */
export const rememberPlace = (): (() => void) => {
  const note = () => {
    const known = remembered.get(here())
    if (known !== undefined) known.y = window.scrollY
  }
  window.addEventListener('scroll', note, { passive: true })
  return () => window.removeEventListener('scroll', note)
}
