/**
 * A page of our own site to send a visitor to, or `fallback` for anything else. Browsers read `//`,
 * backslashes, tabs and line breaks in ways that lead elsewhere: only a plain path passes.
 */
export const safeDestination = (to: string | null | undefined, fallback: string): string => {
  if (!to || to.length > 2_000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return fallback
  const base = 'https://relative.invalid'
  try {
    const url = new URL(to, base)
    const isPage = !/^\/(?:\/|api(?:\/|$))/u.test(url.pathname)
    return url.origin === base && isPage ? `${url.pathname}${url.search}${url.hash}` : fallback
  } catch {
    return fallback
  }
}
