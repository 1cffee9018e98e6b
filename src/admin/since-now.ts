import type { Locale } from '../contracts/locale'
import { formatRelative } from '../i18n/format'

/** How far a moment is from this one, in words. A page of the admin is rendered per request. */
export const sinceNow = (iso: string, locale: Locale): string =>
  formatRelative(iso, new Date(), locale)

export const isPast = (iso: string): boolean => Date.parse(iso) < Date.now()
