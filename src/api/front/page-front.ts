import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { cachedPageControl, isCachedPage } from '../../access/cached-pages'
import { securityHeaders } from '../../access/security-headers'
import { defaultLocale } from '../../contracts/locales'
import type { PageEntry } from '../../store/page-cache/page-entries'
import { knownSince, sharedPageCache } from '../../store/page-cache/shared-cache'
import type { DirectAnswer } from './direct-door'

/** A page of the cache, ready to leave. */
type Packed = {
  knownSince: number
  tags: readonly string[]
  /** When Next would render it again (ms since 1970); Infinity for one that only tags end. */
  endsAt: number
  headers: Record<string, string>
  etag: string
  br: Buffer
  gzip: Buffer
}

const memoryBytes = 48 * 1024 * 1024
const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) }
/** Packed once for all who come: worth more than what is packed for each. */
const brotliQuality = 7

/**
 * Answers plain visits of cached pages from memory, packed once, before the router would look them
 * up, pack and hash them anew for everybody. Whatever is special (another language in the cookie, a
 * part of a page for the running app, a preview) and whatever is not ready is the router's. The same
 * tags end a page here as in cache-handler.ts: nothing is shown longer than there.
 */
export const pageFront = (): DirectAnswer => {
  const ready = new Map<string, Packed>()
  const underWay = new Set<string>()
  let held = 0

  const forget = (address: string): void => {
    const page = ready.get(address)
    if (page === undefined) return
    held -= page.br.length + page.gzip.length
    ready.delete(address)
  }
  const keep = (address: string, page: Packed): void => {
    forget(address)
    ready.set(address, page)
    held += page.br.length + page.gzip.length
    for (const oldest of ready.keys()) {
      if (held <= memoryBytes) break
      forget(oldest)
    }
  }
  const isOver = ({ tags, knownSince: since, endsAt }: Packed): boolean =>
    Date.now() >= endsAt ||
    sharedPageCache.krikaPageCache?.tags?.isChangedSince(tags, since) === true

  /** After the router's answer to this visit: the next one finds it here. */
  const prepare = async (address: string): Promise<void> => {
    const cache = sharedPageCache.krikaPageCache
    const key = cache?.keys.get(address)
    if (key === undefined || underWay.has(address)) return
    underWay.add(address)
    try {
      const entry = (await cache?.entries.get(key)) ?? null
      const page = entry === null ? null : await packedOf(entry)
      if (page !== null && !isOver(page)) keep(address, page)
    } finally {
      underWay.delete(address)
    }
  }

  return (request, response) => {
    const { url = '' } = request
    if (!isPlainVisit(request) || !/^[\w/-]+$/u.test(url) || !isCachedPage(url)) return false
    const page = ready.get(url)
    if (page !== undefined && !isOver(page)) {
      send(page, { request, response })
      return true
    }
    forget(url)
    response.once('finish', () => {
      prepare(url).catch(() => undefined)
    })
    return false
  }
}

/** Headers with which the app asks for parts of pages, and a preview for what is no cached page. */
const special = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-action', 'range']
const previewCookie = '__prerender_bypass'

const isPlainVisit = ({ method, headers, url = '' }: IncomingMessage): boolean => {
  if (method !== 'GET' || special.some((name) => headers[name] !== undefined)) return false
  const cookie = headers.cookie ?? ''
  if (cookie.includes(previewCookie)) return false
  if (encodingOf(headers['accept-encoding']) === null) return false
  // The router notes a language that was chosen against the browser's.
  const language = url.slice(1, 3)
  const known = /(?:^|;\s*)NEXT_LOCALE=(?<language>[^;]*)/u.exec(cookie)?.groups?.language
  if (known !== undefined) return known === language
  const [first = defaultLocale] = (headers['accept-language'] ?? defaultLocale).split(/[-,;]/u)
  return first.trim() === language
}

const encodingOf = (accepted: string | string[] | undefined): 'br' | 'gzip' | null => {
  const text = String(accepted ?? '')
  if (/\bbr\b(?!;q=0(?:\.0+)?\b)/u.test(text)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0+)?\b)/u.test(text) ? 'gzip' : null
}

const send = (
  page: Packed,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void => {
  const encoding = encodingOf(request.headers['accept-encoding']) ?? 'gzip'
  const etag = `W/"${page.etag}"`
  const headers = { ...page.headers, ETag: etag }
  if (request.headers['if-none-match']?.includes(page.etag) === true) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const body = page[encoding]
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Encoding': encoding,
    'Content-Length': body.length,
  })
  response.end(body)
}

/** Nothing for what is no whole page that everybody may see as it is. */
const packedOf = async (entry: PageEntry): Promise<Packed | null> => {
  const { kind, html, status, headers, postponed } = entry.value
  if (kind !== 'APP_PAGE' || typeof html !== 'string' || postponed !== undefined) return null
  if (status !== undefined && status !== 200) return null
  const own = Object.entries((headers ?? {}) as Record<string, unknown>).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !internal.test(pair[0]),
  )
  const content = Buffer.from(html)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return {
    knownSince: knownSince(entry),
    tags: entry.tags,
    endsAt: endOf(entry),
    headers: {
      ...Object.fromEntries(securityHeaders().map(({ key, value }) => [key, value])),
      ...Object.fromEntries(own),
      'Cache-Control': cachedPageControl,
      Vary: 'rsc, next-router-state-tree, next-router-prefetch, Accept-Encoding',
    },
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    br: await pack.br(content, { params }),
    gzip: await pack.gzip(content, { level: 7 }),
  }
}

/** Between Next and its cache only. */
const internal = /^x-next/iu

const endOf = ({ cacheControl, lastModified }: PageEntry): number => {
  const { revalidate } = (cacheControl ?? {}) as { revalidate?: number | false }
  return typeof revalidate === 'number' ? lastModified + revalidate * 1_000 : Infinity
}
