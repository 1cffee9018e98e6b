import '@/src/ui/styles/core.css'
import '@/src/ui/styles/global.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { figtree, figtreeExtended } from '@/app/fonts/figtree'
import { socialImage } from '@/app/[locale]/page-metadata'
import { env } from '@/src/env'
import { routing } from '@/src/i18n/routing'
import { AppProviders } from '@/src/ui/app-providers'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { SiteFooter } from '@/src/ui/layout/site-footer'
import { SiteHeader } from '@/src/ui/layout/site-header'
import { contentId } from '@/src/ui/layout/skip-link'

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
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
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
    <html
      lang={locale}
      {...mantineHtmlProps}
      className={`${figtree.variable} ${figtreeExtended.variable}`}
    >
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <AppProviders>
          <ClientMessages namespaces={[]}>
            <SiteHeader />
            <main id={contentId} tabIndex={-1}>
              {children}
            </main>
            <SiteFooter />
          </ClientMessages>
        </AppProviders>
      </body>
    </html>
  )
}
