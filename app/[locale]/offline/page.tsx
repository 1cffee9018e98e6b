import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale, type PageParams } from '@/app/[locale]/page-locale'
import { OfflineWays } from '@/src/ui/app/offline-ways'
import { PageFrame } from '@/src/ui/common/page-frame'
import { DeadEnd } from '@/src/ui/layout/dead-end'

export const dynamic = 'force-static'

export const generateMetadata = async ({ params }: PageParams): Promise<Metadata> => {
  await pageLocale(params)
  const t = await getTranslations('app.offline')
  return { title: t('title'), robots: { index: false } }
}

/** What the service worker shows where it has neither the network nor a copy. */
const Offline = async ({ params }: PageParams) => {
  await pageLocale(params)
  const t = await getTranslations('app.offline')
  return (
    <PageFrame width="narrow">
      <DeadEnd code="…" title={t('title')} body={t('body')} note={t('note')}>
        <OfflineWays />
      </DeadEnd>
    </PageFrame>
  )
}

export default Offline
