import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { Locale } from '@/src/contracts/locale'
import { routing } from '@/src/i18n/routing'

export type PageParams = { params: Promise<{ locale: string }> }

/** The language of the page's address; an unknown one is not found. */
export const pageLocale = async (params: Promise<{ locale: string }>): Promise<Locale> => {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return locale
}

/** One value of the query; a repeated name counts once. */
export const queryValue = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''
