import { keptMessages, sendKept, settle } from '../conversations/outbox-store'

/**
 * Sends what the person who is signed in wrote without a network; the oldest first.
 * @throws TypeError while something cannot be sent yet, so that the browser calls again.
 */
export async function sendOutbox(): Promise<void> {
  const waiting = (await keptMessages()).filter(({ isRefused }) => !isRefused)
  if (waiting.length === 0) return
  const user = await askWhoIsHere()
  for (const message of waiting.filter(({ owner }) => owner === user)) {
    const attempt = await sendKept(message)
    await settle(message, attempt)
    if (attempt === 'later') throw new TypeError('the network is not back yet')
  }
}

/** The server's word, not a copy: another person may have signed in since. */
async function askWhoIsHere(): Promise<string | null> {
  let answer = await fetch('/api/v1/me')
  if (answer.status === 401) {
    await fetch('/api/v1/auth/refresh', { method: 'POST' })
    answer = await fetch('/api/v1/me')
  }
  return answer.ok ? idOf(await answer.json()) : null
}

/** The id in an answer of `/me`; null when nobody is signed in. */
export const idOf = (me: unknown): string | null =>
  typeof me === 'object' && me !== null && 'id' in me && typeof me.id === 'string' ? me.id : null
