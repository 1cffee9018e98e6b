import type { AttachedFile } from '../../contracts/conversations'

/** A message that the server does not have yet, as this browser keeps it. */
export type KeptMessage = {
  /** The client's own id: the same one sent twice is one message. */
  clientId: string
  conversationId: string
  /** Who wrote it; nobody else on this device sends it. Null while that was not known. */
  owner: string | null
  body: string
  files: AttachedFile[]
  queuedAt: string
  /** The server refused it: only its writer may try again. */
  isRefused: boolean
}

/** What one attempt came to: `later` means that the network or the server was missing. */
export type Attempt = 'sent' | 'refused' | 'later'

/** What tabs and the service worker tell each other about a message. */
export type OutboxNews = { clientId: string; attempt: Attempt }

export const outboxChannel = 'outbox'
/** The name under which browsers that can call the service worker back when the network is. */
export const outboxSync = 'outbox'

const storeName = 'messages'

/** Keeps a message, or what became of it. @throws DOMException where browsers store nothing. */
export const keepMessage = (message: KeptMessage): Promise<void> =>
  inStore('readwrite', async (store) => {
    await done(store.put(message))
  })

/** Forgets a message that was sent or thrown away. */
export const dropMessage = (clientId: string): Promise<void> =>
  inStore('readwrite', async (store) => {
    await done(store.delete(clientId))
  })

/** Everything that waits in this browser, the oldest first. */
export const keptMessages = (): Promise<KeptMessage[]> =>
  inStore('readonly', async (store) => {
    const rows: unknown = await done(store.getAll())
    const messages = Array.isArray(rows) ? rows.filter(isKeptMessage) : []
    return messages.toSorted((a, b) => a.queuedAt.localeCompare(b.queuedAt))
  })

/** Sends one message, with the session renewed once when it has run out. */
export async function sendKept(message: KeptMessage): Promise<Attempt> {
  try {
    let status = await post(message)
    if (status === 401) {
      const renewal = await fetch('/api/v1/auth/refresh', { method: 'POST' })
      status = renewal.ok ? await post(message) : status
    }
    if (status < 300) return 'sent'
    // Signed out, asked to wait, or trouble at the other end: nothing is wrong with the message.
    const isRefusal = status >= 400 && status < 500 && ![401, 408, 429].includes(status)
    return isRefusal ? 'refused' : 'later'
  } catch {
    return 'later'
  }
}

/** Settles one attempt in the store and tells every tab. */
export async function settle(message: KeptMessage, attempt: Attempt): Promise<void> {
  if (attempt === 'sent') await dropMessage(message.clientId)
  if (attempt === 'refused') await keepMessage({ ...message, isRefused: true })
  const channel = new BroadcastChannel(outboxChannel)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels have no target
  channel.postMessage({ clientId: message.clientId, attempt } satisfies OutboxNews)
  channel.close()
}

async function post({ clientId, conversationId, body, files }: KeptMessage): Promise<number> {
  const answer = await fetch(`/api/v1/conversations/${conversationId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ clientId, body, fileIds: files.map((file) => file.id) }),
    credentials: 'same-origin',
  })
  return answer.status
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const opening = indexedDB.open('outbox', 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(storeName, { keyPath: 'clientId' })
  })
  const database = await done(opening)
  try {
    return await work(database.transaction(storeName, mode).objectStore(storeName))
  } finally {
    database.close()
  }
}

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')))
  })

/** Rows are our own; an older version's are left where they are. */
const isKeptMessage = (row: unknown): row is KeptMessage =>
  typeof row === 'object' &&
  row !== null &&
  ['clientId', 'conversationId', 'owner', 'body', 'files', 'queuedAt', 'isRefused'].every(
    (name) => name in row,
  )
