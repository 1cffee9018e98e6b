import { anyAnswer, callApi } from '../api-client'

/**
 * `unsupported`: this browser cannot be told · `ios`: it can once the site stands on the home screen
 * · `denied`: its reader forbade it · `off` and `on`.
 */
export type PushState = 'unsupported' | 'ios' | 'denied' | 'off' | 'on'

const path = '/push-subscription'
/** A first visit registers its worker after everything else. */
const patienceMs = 6_000

/** How this browser stands; `on` only when the server knows it for this sign-in. */
export const pushStateHere = async (endpoint: string | null): Promise<PushState> => {
  if (!('PushManager' in window) || !('Notification' in window)) {
    return 'standalone' in navigator && navigator.standalone !== true ? 'ios' : 'unsupported'
  }
  const worker = await registration()
  if (worker === null) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const kept = await worker.pushManager.getSubscription()
  return kept !== null && kept.endpoint === endpoint ? 'on' : 'off'
}

/** Asks the browser, then tells the server. @throws ApiError or what the browser says. */
export const agreeToPush = async (publicKey: string): Promise<PushState> => {
  if ((await Notification.requestPermission()) !== 'granted') {
    return Notification.permission === 'denied' ? 'denied' : 'off'
  }
  const worker = await registration()
  if (worker === null) return 'unsupported'
  // One that is left from another key or another person.
  await (await worker.pushManager.getSubscription())?.unsubscribe()
  const agreed = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  })
  const { endpoint, keys } = agreed.toJSON()
  try {
    await callApi({ method: 'PUT', path, body: { endpoint, keys }, schema: anyAnswer })
  } catch (error) {
    await agreed.unsubscribe()
    throw error
  }
  return 'on'
}

/** Ends it on the server, then in this browser. @throws ApiError */
export const endPushHere = async (): Promise<PushState> => {
  await callApi({ method: 'DELETE', path, schema: anyAnswer })
  const worker = await registration()
  await (await worker?.pushManager.getSubscription())?.unsubscribe()
  return 'off'
}

const registration = (): Promise<ServiceWorkerRegistration | null> =>
  Promise.race([
    navigator.serviceWorker.ready,
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), patienceMs)
    }),
  ])
