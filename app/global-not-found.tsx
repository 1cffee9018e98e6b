import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import NotFound from '@/app/[locale]/not-found'
import { missingMetadata } from '@/app/[locale]/missing-page'
import { StorefrontFrame } from '@/src/ui/layout/storefront-frame'
import { HtmlShell, tabIcon } from './html-shell'

export const generateMetadata = async (): Promise<Metadata> => ({
  ...(await missingMetadata(await getLocale())),
  icons: tabIcon,
})

/**
 * An address that no page answers, in the language that it begins with (proxy.ts tells it). Rendered
 * per request: wrong addresses fill no cache, and it says what it says without JavaScript.
 */
export default async function GlobalNotFound() {
  return (
    <HtmlShell locale={await getLocale()}>
      <StorefrontFrame>
        <NotFound />
      </StorefrontFrame>
    </HtmlShell>
  )
}
