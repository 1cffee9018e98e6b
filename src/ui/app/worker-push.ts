import type { WorkerScope } from './worker-scope'

/** What the server sends: PushMessage of src/domain/ports. */
type Pushed = { title: string; body: string; path: string }

const windows = { type: 'window', includeUncontrolled: true } as const

/**
 * Shows what arrived. Always something, or browsers take the right away; without a sound while a
 * page of ours is looked at, which says the same. The same thing twice replaces itself.
 */
export async function showPushed(scope: WorkerScope, text: string): Promise<void> {
  const { title, body, path } = read(text)
  const pages = await scope.clients.matchAll(windows)
  await scope.registration.showNotification(title, {
    body,
    tag: path,
    data: path,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    lang: path.slice(1, 3),
    silent: pages.some((page) => page.visibilityState === 'visible'),
  })
}

/** Brings the page to the front that is meant; a new one when it is not open, so that nothing typed is lost. */
export async function openPushed(scope: WorkerScope, path: unknown): Promise<void> {
  const address = new URL(isOurs(path) ? path : '/', scope.location.origin).href
  const open = (await scope.clients.matchAll(windows)).find(({ url }) => url === address)
  await (open === undefined ? scope.clients.openWindow(address) : open.focus())
}

/** Whoever comes next on this device is not told what the last one is. */
export async function endPush({ registration }: WorkerScope): Promise<void> {
  try {
    await (await registration.pushManager?.getSubscription())?.unsubscribe()
  } catch {
    // Signing out goes on: the server ends the subscription with the sign-in.
  }
}

function read(text: string): Pushed {
  const nothing = { title: '2Krika', body: '', path: '/' }
  try {
    const { title, body, path } = JSON.parse(text) as Partial<Record<keyof Pushed, unknown>>
    if (typeof title !== 'string' || !isOurs(path)) return nothing
    return { title, body: typeof body === 'string' ? body : '', path }
  } catch {
    return nothing
  }
}

/** A path of this site; `//elsewhere` is none. */
function isOurs(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/u.test(path)
}
