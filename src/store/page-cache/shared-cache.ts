import type { PageEntries } from './page-entries.ts'
import type { TagTimes } from './tag-times.ts'

/** Next's cache of rendered pages as one process has it; made by cache-handler.ts. */
export type PageCache = {
  entries: PageEntries
  tags: TagTimes | null
  /** When the rendering that will be stored began, at the latest. */
  startedAt: Map<string, number>
  /** Under which key Next last asked for the page of an address. */
  keys: Map<string, string>
}

/** Next loads the handler as a module of its own: both sides meet here. */
export const sharedPageCache = globalThis as typeof globalThis & { krikaPageCache?: PageCache }
