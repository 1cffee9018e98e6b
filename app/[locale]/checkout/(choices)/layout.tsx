import type { ReactNode } from 'react'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { PageFrame } from '@/src/ui/common/page-frame'
import { OfflineBanner } from '@/src/ui/workspace/offline-banner'
import { pageLocale } from '../../page-locale'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** As light as the public pages: it is where somebody decides to pay, on any phone. */
export default async function ChoicesLayout({ children, params }: Props) {
  await pageLocale(params)
  return (
    <ClientMessages namespaces={['checkout', 'errors', 'workspace']}>
      <OfflineBanner />
      <PageFrame>{children}</PageFrame>
    </ClientMessages>
  )
}
