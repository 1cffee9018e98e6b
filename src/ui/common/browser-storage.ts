import type { z } from 'zod'

/**
 * What was kept in this browser under `key`; null when nothing was, when it no longer has the
 * expected shape, or when the browser refuses to store anything.
 */
export function readStored<Schema extends z.ZodType>(
  key: string,
  schema: Schema,
): z.output<Schema> | null {
  try {
    const text = window.localStorage.getItem(key)
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
    window.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Private windows and full storages: what was typed still stands on the page.
  }
}

/** Forgets what was kept under `key`. */
export function dropStored(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Nothing can have been kept.
  }
}
