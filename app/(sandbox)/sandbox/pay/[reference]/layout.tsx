import '@/src/ui/styles/core.css'
import '@/src/ui/styles/global.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { figtree, figtreeExtended } from '@/app/fonts/figtree'
import { defaultLocale } from '@/src/contracts/locale'
import { messages } from '@/src/i18n/messages'
import { AppProviders } from '@/src/ui/app-providers'
import { paymentOf } from './payment-of'

type Props = { children: ReactNode; params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection()
  const payment = await paymentOf((await params).reference)
  const { name } = messages[payment?.locale ?? defaultLocale].sandbox
  return {
    title: name,
    robots: { index: false, follow: false },
    // The address is a secret of the payer: it stays out of the logs of other sites.
    referrer: 'same-origin',
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  }
}

/** The root of the sandbox provider's own pages, outside of the storefront's frame. */
export default async function SandboxLayout({ children, params }: Props) {
  await connection()
  const payment = await paymentOf((await params).reference)
  return (
    <html
      lang={payment?.locale ?? defaultLocale}
      {...mantineHtmlProps}
      className={`${figtree.variable} ${figtreeExtended.variable}`}
    >
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <AppProviders>
          <main>{children}</main>
        </AppProviders>
      </body>
    </html>
  )
}
