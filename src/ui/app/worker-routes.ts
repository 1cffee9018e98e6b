/** What the service worker needs to know of a request; a real `Request` has all of it. */
export type AskedFor = {
  method: string
  url: string
  mode: string
  headers: { get: (name: string) => string | null }
}

/**
 * How the service worker answers a request:
 * `pass` leaves it to the browser · `static` from the store first, for files that never change ·
 * `public` from the network, else the copy that anybody may see · `page` from the network, else the
 * offline page, and never kept · `personal-page` and `personal-read` from the network, else the copy
 * of whoever is signed in · `soft-page` lets a page of theirs be kept for later · `me` tells who is
 * here · `door` opens or ends a session: what was kept for anybody goes first · `renewal` ends one
 * when it is refused.
 */
export type WorkerRoute =
  | 'pass'
  | 'static'
  | 'public'
  | 'page'
  | 'personal-page'
  | 'personal-read'
  | 'soft-page'
  | 'me'
  | 'door'
  | 'renewal'

const id = '[0-9a-f-]{36}'
const language = /^\/(fr|en)(?=\/|$)/u
const publicPages = [
  /^$/u,
  /^\/categories(?:\/[^/]+){0,2}$/u,
  /^\/services\/[^/]+$/u,
  /^\/sellers\/[^/]+$/u,
  /^\/pages\/[^/]+$/u,
]
const personalPages = new RegExp(`^/(?:orders|messages|seller/orders)(?:/${id})?$`, 'u')
const personalReads = new RegExp(
  `^/api/v1/(?:orders(?:/${id})?|conversations(?:/${id}(?:/messages)?)?)$`,
  'u',
)
const doorPages = /^\/(?:sign-in|sign-up|verify-email|reset-password)$/u
const pictures = /^\/(?:icon[\w-]*\.(?:png|svg))$/u

/** Decides by method, address and kind alone; pure, so that every rule has its test. */
export function routeOf(request: AskedFor, origin: string): WorkerRoute {
  const url = new URL(request.url)
  if (url.origin !== origin) return 'pass'
  const { pathname } = url
  const page = pageBelowLanguage(pathname)
  if (request.method !== 'GET') return routeOfWrite(request.method, pathname, page)
  if (pathname.startsWith('/_next/static/') || pictures.test(pathname)) return 'static'
  if (pathname === '/api/v1/me') return 'me'
  if (personalReads.test(pathname)) return 'personal-read'
  if (page === null) return 'pass'
  if (request.headers.get('rsc') !== null) {
    const isGuess = request.headers.get('next-router-prefetch') !== null
    return personalPages.test(page) && !isGuess ? 'soft-page' : 'pass'
  }
  if (request.mode !== 'navigate') return 'pass'
  if (personalPages.test(page)) return 'personal-page'
  return publicPages.some((pattern) => pattern.test(page)) ? 'public' : 'page'
}

function routeOfWrite(method: string, pathname: string, page: string | null): WorkerRoute {
  if (method !== 'POST') return 'pass'
  if (pathname === '/api/v1/auth/refresh') return 'renewal'
  if (pathname.startsWith('/api/v1/auth/')) return 'door'
  return page !== null && doorPages.test(page) ? 'door' : 'pass'
}

/** The path below its language without a slash at the end; null outside of the storefront. */
function pageBelowLanguage(pathname: string): string | null {
  const match = language.exec(pathname)
  return match === null ? null : pathname.slice(match[0].length).replace(/\/+$/u, '')
}

/** The offline page in the language of an address; French where it has none. */
export function offlinePageFor(url: string): string {
  return `/${language.exec(new URL(url).pathname)?.[1] ?? 'fr'}/offline`
}

/** A soft navigation's address as the page itself is asked for: without Next's own parameter. */
export function documentAddress(url: string): string {
  const address = new URL(url)
  address.searchParams.delete('_rsc')
  return address.toString()
}

/** The files of the build that a page names: what it needs to look right without a network. */
export function filesNamedIn(html: string): string[] {
  return [...new Set(html.match(/\/_next\/static\/[\w./~%[\]()@-]+\.(?:css|js|woff2)/gu) ?? [])]
}
