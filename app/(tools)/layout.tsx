import '@/src/ui/styles/core.css'
import '@/src/ui/styles/global.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { figtree, figtreeExtended } from '@/app/fonts/figtree'
import { AppProviders } from '@/src/ui/app-providers'
import { toolLocale } from './tool-locale'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
}

/** The root of pages for those who try the market out. */
export default async function ToolsLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html
      lang={await toolLocale()}
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
