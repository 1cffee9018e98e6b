import type { PageEntries, PageEntry } from './page-entries.ts'
import type { SharedPages } from './redis-pages.ts'
import type { TagTimes } from './tag-times.ts'

/** Next's cache of rendered pages as one process has it; made by cache-handler.ts. */
export type PageCache = {
  entries: PageEntries
  /** What all replicas share, where there is a Redis. */
  shared: SharedPages | null
  tags: TagTimes | null
  /** When the rendering that will be stored began, at the latest. */
  startedAt: Map<string, number>
  /** Under which key Next last asked for the page of an address. */
  keys: Map<string, string>
}

/** Next loads the handler as a module of its own: both sides meet here. */
export const sharedPageCache = globalThis as typeof globalThis & { krikaPageCache?: PageCache }

/** Since when changes of its tags count: what was rendered here, when that began. */
export const knownSince = ({ knownAt, lastModified }: PageEntry): number => knownAt ?? lastModified
