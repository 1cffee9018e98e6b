import type { ReactNode } from 'react'
import { ClientMessages } from '../common/client-messages'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { contentId } from './skip-link'

/** Header, the page, footer: what every page of the storefront has around it. */
export function StorefrontFrame({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={[]}>
      <SiteHeader />
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </ClientMessages>
  )
}
