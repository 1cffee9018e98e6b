import type { Metadata, Viewport } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { HtmlShell, tabIcon } from '@/app/html-shell'
import { socialImage } from '@/app/[locale]/page-metadata'
import { env } from '@/src/env'
import { routing } from '@/src/i18n/routing'
import { StorefrontFrame } from '@/src/ui/layout/storefront-frame'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#15172b' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: 'common' })
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: `${t('brand')} · ${t('tagline')}`, template: `%s · ${t('brand')}` },
    description: t('description'),
    applicationName: t('brand'),
    manifest: `/manifest.webmanifest?lang=${locale}`,
    icons: { ...tabIcon, apple: '/icon-180.png' },
    openGraph: { siteName: t('brand'), locale, type: 'website', images: [socialImage] },
    formatDetection: { telephone: false },
  }
}

/** The root of every storefront page: language, typeface, theme, header and footer. */
export default async function StorefrontLayout({ children, params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  return (
    <HtmlShell locale={locale}>
      <StorefrontFrame>{children}</StorefrontFrame>
    </HtmlShell>
  )
}
