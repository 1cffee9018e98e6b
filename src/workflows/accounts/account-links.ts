import type { Locale } from '../../contracts/locale'
import { env } from '../../env'

type Page = 'verify-email' | 'reset-password' | 'sign-in' | 'forgot-password'

/** The address of an account page for a mail; a token travels in the query. */
export const accountLink = (
  page: Page,
  locale: Locale,
  query: Record<string, string> = {},
): string => {
  const search = new URLSearchParams(query).toString()
  return `${env().APP_URL}/${locale}/${page}${search === '' ? '' : `?${search}`}`
}
