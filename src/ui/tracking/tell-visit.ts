import type { Beacon, MeasuredDevice, MeasuredPage } from '../../contracts/beacons'
import { beaconPath } from './beacon-path'
import { watchVitals } from './watch-vitals'

/** A card counts when half of it was in view for so long. */
const lookMs = 1_000
/** As many services as one beacon may name (contracts/beacons.ts). */
const most = 60

/**
 * Tells the market, when this page is left, which services were looked at and how the page felt:
 * no name, no mark in the browser. Pages that follow in the app count their services as well.
 */
export function tellVisit(): void {
  // Robots that run scripts say so.
  if (navigator.webdriver) return
  const seen = new Set<string>()
  const visited = new Set<string>()
  const told = new Set<string>()
  const vitals = savesData() ? null : watchVitals()
  let hasToldVitals = false
  const first = { page: pageOf(location.pathname), device: deviceHere() }

  const note = (list: Set<string>, id: string) => {
    const key = `${location.pathname} ${list === seen ? 'seen' : 'visited'} ${id}`
    if (told.has(key)) return
    told.add(key)
    list.add(id)
    if (list.size === most) send()
  }
  const send = ({ isLeaving = false } = {}) => {
    const beacon: Partial<Beacon> = { seen: [...seen], visited: [...visited] }
    seen.clear()
    visited.clear()
    if (isLeaving && vitals !== null && !hasToldVitals) {
      beacon.vitals = { ...first, ...vitals() }
      hasToldVitals = true
    }
    if (beacon.seen?.length === 0 && beacon.visited?.length === 0 && !beacon.vitals) return
    const body = new Blob([JSON.stringify(beacon)], { type: 'application/json' })
    navigator.sendBeacon(beaconPath, body)
  }
  watchCards(
    (id) => note(seen, id),
    (id) => note(visited, id),
  )
  // Whichever comes first sends everything at once.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send({ isLeaving: true })
  })
  window.addEventListener('pagehide', () => send({ isLeaving: true }))
}

/** Cards carry data-service, the page of a service data-service-page. */
const watchCards = (look: (id: string) => void, open: (id: string) => void): void => {
  const looks = new Map<Element, ReturnType<typeof setTimeout>>()
  const cards = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(looks.get(target))
        const id = target.getAttribute('data-service')
        if (isIntersecting && id)
          looks.set(
            target,
            setTimeout(() => look(id), lookMs),
          )
      }
    },
    { threshold: 0.5 },
  )
  const known = new WeakSet<Element>()
  const find = () => {
    for (const element of document.querySelectorAll('[data-service], [data-service-page]')) {
      if (known.has(element)) continue
      known.add(element)
      const page = element.getAttribute('data-service-page')
      if (page === null) cards.observe(element)
      else open(page)
    }
  }
  find()
  let isDue = false
  new MutationObserver(() => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      find()
    }, 300)
  }).observe(document.body, { childList: true, subtree: true })
}

const places: Record<string, MeasuredPage> = {
  search: 'search',
  categories: 'category',
  services: 'service',
  sellers: 'seller',
}

export const pageOf = (pathname: string): MeasuredPage => {
  const [, , place = '', ...rest] = pathname.split('/')
  if (place === '') return 'home'
  const isList = place === 'search' || rest.length === 1
  return isList ? (places[place] ?? 'other') : 'other'
}

const deviceHere = (): MeasuredDevice =>
  matchMedia('(max-width: 48em)').matches ? 'phone' : 'desktop'

/** By choice or by the device: the script in the head knows (contracts/known-scripts.ts). */
const savesData = (): boolean => document.documentElement.hasAttribute('data-saver')
