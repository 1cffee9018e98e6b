import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contentSecurityPolicy } from './src/access/content-security-policy.ts'
import { cacheTags } from './src/domain/cache-tags.ts'
import { env } from './src/env.ts'
import { inlineScriptsOf } from './src/store/page-cache/inline-scripts.ts'
import { isPage, pageEntries, type PageEntry } from './src/store/page-cache/page-entries.ts'
import { redisPages } from './src/store/page-cache/redis-pages.ts'
import { knownSince, sharedPageCache, type PageCache } from './src/store/page-cache/shared-cache.ts'
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
const versionTries = 6
/** Next's keys of pages: the route in other words, then the address. */
const pageKey = /^\/route-cache\/APP_PAGE\/[^/]+\/\$(?<address>\/.*)$/u

const openCache = ({ serverDistDir }: Options): PageCache => {
  // While building there is neither database nor settings; what is rendered then is not kept.
  const isBuilding = process.env.NEXT_PHASE === 'phase-production-build'
  const notes = { startedAt: new Map(), keys: new Map() }
  if (isBuilding) return { entries: pageEntries(null), shared: null, tags: null, ...notes }
  const { DATA_DIR, DATABASE_URL, REDIS_URL } = env()
  const build = buildId(serverDistDir)
  const log = (message: string) => console.warn(message)
  return {
    entries: pageEntries(path.join(DATA_DIR, 'cache', 'pages', build)),
    shared: REDIS_URL === undefined ? null : redisPages(REDIS_URL, { build, log }),
    tags: watchTagTimes(DATABASE_URL, log, { isShared: REDIS_URL !== undefined }),
    ...notes,
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
    const asked = [...(context.tags ?? []), ...(context.softTags ?? [])]
    const isOver = (page: PageEntry) =>
      tags?.isChangedSince([...page.tags, ...asked], knownSince(page)) === true
    if (entry !== null && !isOver(entry)) return entry
    if (entry !== null) entries.delete(key)
    const others = await this.#renderedElsewhere(key, asked)
    if (others === null) return null
    await entries.set(key, others)
    return isOver(others) ? null : others
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
    const entry = { lastModified, tags, value, cacheControl: context.cacheControl }
    await entries.set(key, entry)
    void this.#share(key, entry)
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    await this.#cache.tags?.announce([tags].flat())
  }

  resetRequestCache(): void {
    // Nothing is kept per request.
  }

  /** A page of another replica that shows every change of its tags that this one knows of. */
  async #renderedElsewhere(key: string, asked: readonly string[]): Promise<PageEntry | null> {
    const { shared, tags } = this.#cache
    const page = (await shared?.get(key)) ?? null
    if (page === null) return null
    const known = tags?.versionsOf([...page.entry.tags, ...asked])
    const isSame = ([tag, version]: [string, string | null]) =>
      (page.versions[tag] ?? null) === version
    if (known === null || known === undefined || !Object.entries(known).every(isSame)) return null
    return { ...page.entry, knownAt: Date.now() }
  }

  /** Not what a change has met while it was rendered: which versions it shows is not known. */
  async #share(key: string, entry: PageEntry): Promise<void> {
    const { shared, tags } = this.#cache
    if (shared === null || tags === null || !isPage(entry.value)) return
    // Right after a change, its time is asked for within a second.
    for (let tries = 0; tries < versionTries; tries += 1) {
      if (tags.isChangedSince(entry.tags, entry.lastModified)) return
      const versions = tags.versionsOf(entry.tags)
      if (versions !== null) return shared.set(key, { entry, versions })
      await pause()
    }
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

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 500).unref()
  })

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
