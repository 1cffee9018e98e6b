import { outboxSync } from './outbox-store'

type CalledBack = { register: (tag: string) => Promise<void> }

/** Background Sync, which only some browsers have and the compiler does not know. */
const hasSync = (
  registration: ServiceWorkerRegistration,
): registration is ServiceWorkerRegistration & { sync: CalledBack } => 'sync' in registration

/** Asks the browser to send what waits when the network is back, even with the page closed. */
export async function askForSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration || !hasSync(registration)) return
  // Refused to private windows: the page sends it itself, at the latest when it opens again.
  await registration.sync.register(outboxSync).catch(() => undefined)
}
