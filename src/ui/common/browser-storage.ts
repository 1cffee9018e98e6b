import type { Parser } from '../api-client'

/** Before the name of everything that people typed here. */
const prefix = 'typed:'
const ownerKey = 'typed-by'

/**
 * What was kept in this browser under `key`; null when nothing was, when it no longer has the
 * expected shape, or when the browser refuses to store anything.
 */
export function readStored<Value>(key: string, schema: Parser<Value>): Value | null {
  try {
    const text = window.localStorage.getItem(prefix + key)
    if (text === null) return null
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a value in this browser; a full or forbidden storage is no reason to fail. */
export function writeStored(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // Private windows and full storages: what was typed still stands on the page.
  }
}

/** Forgets what was kept under `key`. */
export function dropStored(key: string): void {
  try {
    window.localStorage.removeItem(prefix + key)
  } catch {
    // Nothing can have been kept.
  }
}

/** Forgets what everybody typed here: whoever signs out leaves nothing to the next person. */
export function forgetTyped(): void {
  try {
    const keys = Object.keys(window.localStorage)
    for (const key of keys.filter((each) => each.startsWith(prefix) || each === ownerKey)) {
      window.localStorage.removeItem(key)
    }
  } catch {
    // Nothing can have been kept.
  }
}

/**
 * Says that this member is here. What somebody else typed is forgotten; what a visitor typed, who
 * perhaps was asked to sign in meanwhile, goes with whoever signs in.
 */
export function claimTyped(memberId: string): void {
  try {
    const owner = window.localStorage.getItem(ownerKey)
    if (owner !== null && owner !== memberId) forgetTyped()
    window.localStorage.setItem(ownerKey, memberId)
  } catch {
    // Nothing can have been kept.
  }
}
