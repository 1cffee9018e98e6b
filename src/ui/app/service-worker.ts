import { outboxSync } from '../conversations/outbox-store'
import { beaconPath } from '../tracking/beacon-path'
import { idOf, sendOutbox } from './send-outbox'
import { workerCaches } from './worker-caches'
import { documentAddress, filesNamedIn, offlinePageFor, routeOf } from './worker-routes'
import { endPush, openPushed, showPushed } from './worker-push'
import type { WorkerFetch, WorkerInstall, WorkerScope } from './worker-scope'

/** Set by the bundler: the build that this worker came with. */
declare const BUILD_ID: string
// The compiler takes every file for a window's; this one runs in a worker.
const scope = globalThis as unknown as WorkerScope
const { origin } = scope.location
const kept = workerCaches(BUILD_ID)

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepOfflinePages(), passBeacons(event)]))
})

// A first worker takes over at once; a newer one when the last tab of the older one has gone, so
// that no open page finds the files of its build missing.
scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([kept.dropOlderBuilds(), scope.clients.claim()]))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const route = routeOf(request, origin)
  if (route === 'pass') return
  if (route === 'soft-page') event.waitUntil(keepPersonal(documentAddress(request.url)))
  else if (route === 'door') event.respondWith(afterForgetting(request))
  else if (route === 'renewal') event.respondWith(renewal(request))
  else if (route === 'me') event.respondWith(me(event))
  else if (route === 'static') event.respondWith(kept.fromStore(request))
  else if (route === 'personal-read') event.respondWith(kept.personal(request))
  else event.respondWith(page(route, request))
})

scope.addEventListener('sync', (event) => {
  if (event.tag === outboxSync) event.waitUntil(sendOutbox())
})

scope.addEventListener('push', (event) => {
  event.waitUntil(showPushed(scope, event.data?.text() ?? ''))
})

scope.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPushed(scope, event.notification.data))
})

// The first page was loaded before this worker stood: it says what it consists of.
scope.addEventListener('message', (event) => {
  if (!Array.isArray(event.data)) return
  const addresses = event.data.filter((entry) => typeof entry === 'string')
  event.waitUntil(keepLoaded(addresses))
})

/**
 * What a page tells as it goes would die with it on the way through here (Chromium), so it goes past.
 * Source: https://developer.mozilla.org/docs/Web/API/InstallEvent/addRoutes
 */
async function passBeacons(event: WorkerInstall): Promise<void> {
  const condition = { urlPattern: `${origin}${beaconPath}`, requestMethod: 'POST' }
  await event.addRoutes?.([{ condition, source: 'network' }])
}

async function keepOfflinePages(): Promise<void> {
  const pages = await Promise.all(['/fr/offline', '/en/offline'].map(kept.keepPage))
  await kept.keepFiles(filesNamedIn(pages.join('\n')))
}

async function page(
  route: 'public' | 'page' | 'personal-page',
  request: Request,
): Promise<Response> {
  try {
    if (route === 'public') return await kept.publicPage(request)
    return await (route === 'page' ? fetch(request) : kept.personal(request))
  } catch (error) {
    const offline = await kept.pageCopy(`${origin}${offlinePageFor(request.url)}`)
    if (offline === undefined) throw error
    return offline
  }
}

/**
 * Before a session begins or ends nothing of the last one may stay, whatever the answer; nor what
 * was still asked for as the one who leaves.
 */
async function afterForgetting(request: Request): Promise<Response> {
  await Promise.all([kept.forgetPeople(), endPush(scope)])
  try {
    return await fetch(request)
  } finally {
    await kept.forgetPeople()
  }
}

async function renewal(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (answer.status === 401 || answer.status === 403) await kept.forgetPeople()
  return answer
}

/** Who is here, from the server; without a network whoever was here last. */
async function me({ request }: WorkerFetch): Promise<Response> {
  const since = kept.moment()
  let answer: Response
  try {
    answer = await fetch(request)
  } catch (error) {
    const user = await kept.whoIsHere()
    const copy = user === null ? undefined : await kept.copyFor(user, request.url)
    if (copy === undefined) throw error
    return copy
  }
  if (answer.ok) await noteMe(request.url, { answer: answer.clone(), since })
  return answer
}

async function noteMe(
  address: string,
  { answer, since }: { answer: Response; since: number },
): Promise<void> {
  const copy = answer.clone()
  const user = idOf(await answer.json())
  const known = await kept.noteWhoIsHere(user, since)
  if (user !== null && known !== null)
    await kept.keepFor(user, { address, answer: copy, since: known })
}

async function keepLoaded(addresses: readonly string[]): Promise<void> {
  const meAddress = `${origin}/api/v1/me`
  const since = kept.moment()
  const answer = await fetch(meAddress)
  if (answer.ok) await noteMe(meAddress, { answer, since })
  const asked = (address: string, mode: string) =>
    routeOf({ method: 'GET', url: address, mode, headers: new Headers() }, origin)
  await kept.keepFiles(addresses.filter((address) => asked(address, 'cors') === 'static'))
  const personal = addresses.filter((address) =>
    ['personal-page', 'personal-read'].includes(asked(address, 'navigate')),
  )
  await Promise.allSettled(personal.map(keepPersonal))
}

/** Fetches something of whoever is here for later. */
async function keepPersonal(address: string): Promise<void> {
  await kept.personal(new Request(address, { credentials: 'same-origin' }))
}
