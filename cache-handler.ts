import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contentSecurityPolicy } from './src/access/content-security-policy.ts'
import { cacheTags } from './src/domain/cache-tags.ts'
import { env } from './src/env.ts'
import { inlineScriptsOf } from './src/store/page-cache/inline-scripts.ts'
import { pageEntries, type PageEntry } from './src/store/page-cache/page-entries.ts'
import { sharedPageCache, type PageCache } from './src/store/page-cache/shared-cache.ts'
import { watchTagTimes } from './src/store/page-cache/tag-times.ts'

/**
 * Next's cache of rendered pages, loaded by Next itself (next.config.ts). Run by Node as it stands:
 * imports carry their .ts, and nothing here may need compiling.
 */

type GetContext = { kind?: string; tags?: string[]; softTags?: string[] }
type SetContext = { tags?: string[]; cacheControl?: unknown }
type Options = { serverDistDir?: string }

/** A start of rendering older than this belongs to one that failed. */
const longestRenderMs = 60_000
const mostStarts = 20_000
const mostKeys = 20_000
/** Next's keys of pages: the route in other words, then the address. */
const pageKey = /^\/route-cache\/APP_PAGE\/[^/]+\/\$(?<address>\/.*)$/u

const openCache = ({ serverDistDir }: Options): PageCache => {
  // While building there is neither database nor settings; what is rendered then is not kept.
  const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'
  if (isBuilding)
    return { entries: pageEntries(null), tags: null, startedAt: new Map(), keys: new Map() }
  const { DATA_DIR, DATABASE_URL } = env()
  const folder = path.join(DATA_DIR, 'cache', 'pages', buildId(serverDistDir))
  return {
    entries: pageEntries(folder),
    tags: watchTagTimes(DATABASE_URL, (message) => console.warn(message)),
    startedAt: new Map(),
    keys: new Map(),
  }
}

const buildId = (serverDistDir: string | undefined): string => {
  try {
    return readFileSync(path.join(serverDistDir ?? '', '..', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'unknown'
  }
}

export default class CacheHandler {
  readonly #cache: PageCache

  constructor(options: Options) {
    this.#cache = sharedPageCache.krikaPageCache ??= openCache(options)
  }

  async get(key: string, context: GetContext): Promise<PageEntry | null> {
    const { entries, tags } = this.#cache
    await tags?.ready
    this.#noteStart(key)
    this.#noteKey(key)
    const entry = await entries.get(key)
    if (entry === null) return null
    const carried = [...entry.tags, ...(context.tags ?? []), ...(context.softTags ?? [])]
    if (!tags?.isChangedSince(carried, entry.lastModified)) return entry
    entries.delete(key)
    return null
  }

  async set(key: string, value: PageEntry['value'] | null, context: SetContext): Promise<void> {
    const { entries, startedAt } = this.#cache
    const lastModified = startedAt.get(key) ?? Date.now()
    startedAt.delete(key)
    if (value === null) return entries.delete(key)
    const headers = headersOf(value)
    if (value.kind === 'APP_PAGE' && typeof value.html === 'string') {
      // Next answers the request that rendered the page with these very headers.
      headers['content-security-policy'] = policyOf(key, value.html)
      value.headers = headers
    }
    const named = headers['x-next-cache-tags']
    const carried = (typeof named === 'string' ? named : '').split(',').filter(Boolean)
    const tags = [...carried, ...(context.tags ?? []), ...arrayOf(value.tags)]
    // Next's own notFound() sends an empty page that needs JavaScript; this one says it in words.
    if (value.kind === 'APP_PAGE' && tags.includes(cacheTags.missing)) value.status = 404
    await entries.set(key, { lastModified, tags, value, cacheControl: context.cacheControl })
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    await this.#cache.tags?.announce([tags].flat())
  }

  resetRequestCache(): void {
    // Nothing is kept per request.
  }

  /** For src/api/front/page-front.ts, which knows addresses only. */
  #noteKey(key: string): void {
    const address = pageKey.exec(key)?.groups?.address
    if (address === undefined) return
    const { keys } = this.#cache
    keys.delete(address)
    keys.set(address, key)
    for (const oldest of keys.keys()) {
      if (keys.size <= mostKeys) break
      keys.delete(oldest)
    }
  }

  /**
   * A page shows the data of when its rendering began, not of when it was stored: a change between
   * the two must find it old.
   */
  #noteStart(key: string): void {
    const { startedAt } = this.#cache
    const now = Date.now()
    const noted = startedAt.get(key)
    if (noted === undefined || now - noted > longestRenderMs) startedAt.set(key, now)
    // Renderings that failed never report back; the oldest are the likeliest of them.
    for (const oldest of startedAt.keys()) {
      if (startedAt.size <= mostStarts) break
      startedAt.delete(oldest)
    }
  }
}

const headersOf = (value: PageEntry['value']): Record<string, unknown> =>
  typeof value.headers === 'object' && value.headers !== null
    ? (value.headers as Record<string, unknown>)
    : {}

const arrayOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const policyOf = (key: string, html: string): string => {
  const { hashes, unknown } = inlineScriptsOf(html)
  for (const script of unknown) console.error(`page cache: unknown script in ${key}: ${script}`)
  const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'
  const settings = isBuilding ? null : env()
  return contentSecurityPolicy(
    { hashes },
    {
      realtimeUrl: settings?.REALTIME_URL ?? null,
      filesUrl: settings?.S3_PUBLIC_URL ?? null,
      // Nobody pays on a cached page: the checkout is rendered per request.
      paymentPages: [],
      isDevelopment: false,
    },
  )
}
