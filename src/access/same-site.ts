import { AppError } from '../domain/errors'

/**
 * Refuses a write that a page of another site made the browser send. Cookies prove nothing about
 * who wrote the request, so a browser's own headers have to: Sec-Fetch-Site, and Origin. A client
 * that sends neither is no browser and gets nothing from cookies.
 * @throws AppError request/cross-site
 */
export const requireSameSite = (headers: Headers, appUrl: string): void => {
  const fetchSite = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const isForeign =
    (fetchSite !== null && fetchSite !== 'same-origin') ||
    (origin !== null && origin !== new URL(appUrl).origin)
  const isUnproven = fetchSite === null && origin === null && headers.has('cookie')
  if (isForeign || isUnproven) throw new AppError('request/cross-site')
}
