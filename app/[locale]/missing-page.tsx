import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { carryTags } from '@/app/[locale]/carry-tags'
import NotFound from '@/app/[locale]/not-found'
import type { Locale } from '@/src/contracts/locale'
import { cacheTags } from '@/src/domain/cache-tags'
import { env } from '@/src/env'

/**
 * What a cached page shows where there is nothing: words and links that need no JavaScript. The page
 * cache gives it its status 404; without that cache (development) Next's own way does.
 */
export const missingPage = async () => {
  if (env().NODE_ENV !== 'production') notFound()
  await carryTags(cacheTags.missing)
  return <NotFound />
}

/** Its title; search engines forget the address. */
export const missingMetadata = async (locale: Locale): Promise<Metadata> => {
  const t = await getTranslations({ locale, namespace: 'common.notFound' })
  return { title: t('title'), robots: { index: false } }
}
