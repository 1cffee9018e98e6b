/** The parts of a service worker that we use: the compiler's own list is for windows. */
type Lasting = { waitUntil: (work: Promise<unknown>) => void }
export type WorkerFetch = Event &
  Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }
export type WorkerSync = Event & Lasting & { tag: string }
export type WorkerMessage = MessageEvent<unknown> & Lasting

type WorkerEvents = {
  install: Event & Lasting
  activate: Event & Lasting
  fetch: WorkerFetch
  sync: WorkerSync
  message: WorkerMessage
}

export type WorkerScope = {
  location: { origin: string }
  clients: {
    claim: () => Promise<void>
    matchAll: () => Promise<{ postMessage: (message: unknown) => void }[]>
  }
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void
}
