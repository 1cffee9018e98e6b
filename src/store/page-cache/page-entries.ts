import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** A cached answer of Next; what `value` holds is Next's own business. */
export type PageEntry = {
  /** When its rendering began, in ms since 1970: its age. */
  lastModified: number
  /** For a page that another replica rendered: when this one knew of no newer change. */
  knownAt?: number
  tags: string[]
  value: { kind: string; [field: string]: unknown }
  cacheControl?: unknown
}

export type PageEntries = {
  get: (key: string) => Promise<PageEntry | null>
  set: (key: string, entry: PageEntry) => Promise<void>
  delete: (key: string) => void
}

const memoryBytes = 96 * 1024 * 1024
/** For answers that anybody can ask for without end: random addresses must not push out pages. */
const strayBytes = 4 * 1024 * 1024
const abandonedAfterMs = 7 * 86_400_000

/**
 * Rendered pages: the recent ones in memory, all of them on disk under a folder of this build, so
 * that a restart does not render everything again. A disk that fails costs speed, never an answer.
 * What is no page (404, redirects, values of functions) has a small memory of its own.
 */
export const pageEntries = (folder: string | null): PageEntries => {
  const pages = recentEntries(memoryBytes)
  const strays = recentEntries(strayBytes)

  const keep = (key: string, entry: PageEntry) => {
    const [home, other] = isPage(entry.value) ? [pages, strays] : [strays, pages]
    other.forget(key)
    home.keep(key, entry)
  }
  const fileOf = (key: string) => {
    const name = createHash('sha256').update(key).digest('hex')
    return folder === null ? null : path.join(folder, name.slice(0, 2), name)
  }
  if (folder !== null) void dropAbandoned(folder)

  return {
    get: async (key) => {
      const found = pages.get(key) ?? strays.get(key)
      if (found !== undefined) return found
      const file = fileOf(key)
      const entry = file === null ? null : await read(file)
      if (entry !== null) keep(key, entry)
      return entry
    },
    set: async (key, entry) => {
      keep(key, entry)
      const file = fileOf(key)
      if (file !== null && isPage(entry.value)) await write(file, entry)
    },
    delete: (key) => {
      pages.forget(key)
      strays.forget(key)
    },
  }
}

/** The entries used last, up to so many bytes. */
const recentEntries = (limitBytes: number) => {
  const memory = new Map<string, { entry: PageEntry; bytes: number }>()
  let held = 0
  const forget = (key: string) => {
    held -= memory.get(key)?.bytes ?? 0
    memory.delete(key)
  }
  const keep = (key: string, entry: PageEntry) => {
    forget(key)
    const bytes = sizeOf(entry.value)
    memory.set(key, { entry, bytes })
    held += bytes
    for (const oldest of memory.keys()) {
      if (held <= limitBytes) break
      forget(oldest)
    }
  }
  const get = (key: string): PageEntry | undefined => {
    const found = memory.get(key)?.entry
    if (found !== undefined) keep(key, found)
    return found
  }
  return { get, keep, forget }
}

/**
 * Pages that exist. Values of functions are remembered with the page that used them, and anybody can
 * ask for millions of addresses that answer 404 or lead elsewhere: the disk is not for those.
 */
export const isPage = ({ kind, status }: PageEntry['value']): boolean =>
  kind !== 'FETCH' && (status === undefined || status === 200)

const read = async (file: string): Promise<PageEntry | null> => {
  try {
    return deserialize(await readFile(file)) as PageEntry
  } catch {
    return null
  }
}

const write = async (file: string, entry: PageEntry): Promise<void> => {
  const draft = `${file}.${randomUUID()}`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(draft, serialize(entry))
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

/** Pages of builds that nobody has started for a week. */
const dropAbandoned = async (folder: string): Promise<void> => {
  const parent = path.dirname(folder)
  try {
    await mkdir(folder, { recursive: true })
    for (const name of await readdir(parent)) {
      const other = path.join(parent, name)
      const { mtimeMs } = await stat(other)
      const isAbandoned = other !== folder && Date.now() - mtimeMs > abandonedAfterMs
      if (isAbandoned) await rm(other, { recursive: true, force: true })
    }
  } catch {
    // Only space would be lost.
  }
}

const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.byteLength
  if (value instanceof Map) return sizeOf([...value.values()])
  if (typeof value !== 'object' || value === null) return 16
  return Object.values(value).reduce((total: number, part) => total + sizeOf(part), 64)
}
