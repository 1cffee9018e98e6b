import '@/src/ui/styles/core.css'
import '@/src/ui/styles/theme.css'
import '@/src/ui/styles/global.css'
import type { ReactNode } from 'react'
import type { Locale } from '@/src/contracts/locale'
import { colorSchemeScript, dataSaverScript } from '@/src/contracts/known-scripts'
import { AppProviders } from '@/src/ui/app-providers'
import { figtree, figtreeExtended } from './fonts/figtree'

/** The picture of the browser's tab, the same on every page of ours. */
export const tabIcon = { icon: { url: '/icon.svg', type: 'image/svg+xml' } }

/** The outermost elements of every page outside of the staff app: language, typeface, colours. */
export const HtmlShell = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <html
    lang={locale}
    // The script in the head sets the scheme of the reader before the first paint.
    suppressHydrationWarning
    data-mantine-color-scheme="light"
    data-respect-reduced-motion="true"
    className={`${figtree.variable} ${figtreeExtended.variable}`}
  >
    <head>
      <script>{colorSchemeScript}</script>
      <script>{dataSaverScript}</script>
    </head>
    <body>
      <AppProviders>{children}</AppProviders>
    </body>
  </html>
)
