/**
 * Pages that are rendered once per language and served from the cache, as paths below the language.
 * They cannot carry a nonce; a page missing here is rendered per request and gets one.
 */
const cachedPages = [
  /^$/u, // home
  /^\/categories(?:\/[^/]+){0,2}$/u,
  /^\/services\/[^/]+$/u,
  /^\/sellers\/[^/]+$/u,
  /^\/pages\/[^/]+$/u,
  /^\/offline$/u,
]

/** Whether an address (with its language) is answered from the cache. */
export const isCachedPage = (pathname: string): boolean => {
  const match = /^\/(?:fr|en)(\/.*)?$/u.exec(pathname.replace(/\/+$/u, ''))
  if (match === null) return false
  const path = match[1] ?? ''
  return cachedPages.some((pattern) => pattern.test(path))
}

/**
 * Only our own cache hears when a page changes: browsers and networks between ask each time whether
 * what they have is still right.
 */
export const cachedPageControl = 'public, max-age=0, must-revalidate'
