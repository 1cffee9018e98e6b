/** The parts of a service worker that we use: the compiler's own list is for windows. */
type Lasting = { waitUntil: (work: Promise<unknown>) => void }
export type WorkerFetch = Event &
  Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }
type WorkerRoute = { condition: { urlPattern: string; requestMethod: string }; source: 'network' }
export type WorkerInstall = Event &
  Lasting & { addRoutes?: (routes: readonly WorkerRoute[]) => Promise<void> }
export type WorkerSync = Event & Lasting & { tag: string }
export type WorkerMessage = MessageEvent<unknown> & Lasting
export type WorkerPush = Event & Lasting & { data: { text: () => string } | null }
export type WorkerClick = Event & Lasting & { notification: { data: unknown; close: () => void } }
/** An open page. */
export type WorkerPage = {
  url: string
  visibilityState: string
  focus: () => Promise<unknown>
  postMessage: (message: unknown) => void
}

type WorkerEvents = {
  install: WorkerInstall
  activate: Event & Lasting
  fetch: WorkerFetch
  sync: WorkerSync
  message: WorkerMessage
  push: WorkerPush
  notificationclick: WorkerClick
}

export type WorkerScope = {
  location: { origin: string }
  clients: {
    claim: () => Promise<void>
    matchAll: (options?: { type: 'window'; includeUncontrolled: boolean }) => Promise<WorkerPage[]>
    openWindow: (url: string) => Promise<unknown>
  }
  registration: {
    /** Absent where the browser knows no notifications from afar. */
    pushManager?: { getSubscription: () => Promise<{ unsubscribe: () => Promise<boolean> } | null> }
    showNotification: (
      title: string,
      options: {
        body: string
        tag: string
        data: unknown
        icon: string
        badge: string
        lang: string
        silent: boolean
      },
    ) => Promise<void>
  }
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void
}
