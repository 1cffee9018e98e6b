import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { BriefCard } from '@/src/contracts/briefs'
import type { Page } from '@/src/contracts/pagination'
import { AppError } from '@/src/domain/errors'
import { ownBriefs } from '@/src/queries/briefs/list-briefs'
import { BriefList } from '@/src/ui/briefs/brief-list'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { RefreshOnSignals } from '@/src/ui/workspace/refresh-on-signals'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { pageUser } from '../../page-user'

type Props = PageParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('briefs.mine')
  return { title: t('title'), robots: { index: false } }
}

export default async function OwnBriefsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.ownBriefs}`)
  const cursor = queryValue((await searchParams).cursor) || undefined
  const page = await ownBriefs(ctx, { cursor, limit: 20, locale }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'request/invalid') notFound()
    throw error
  })
  return <OwnBriefs page={page} isContinued={cursor !== undefined} />
}

function OwnBriefs({ page, isContinued }: { page: Page<BriefCard>; isContinued: boolean }) {
  const t = useTranslations('briefs')
  const post = <ButtonLink href={paths.newBrief}>{t('board.post')}</ButtonLink>
  return (
    <>
      <RefreshOnSignals />
      <PageHeader
        title={t('mine.title')}
        intro={t('mine.intro')}
        actions={page.items.length > 0 ? post : null}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('mine.emptyTitle')} body={t('mine.emptyBody')} action={post} />
      ) : (
        <BriefList page={page} path={paths.ownBriefs} isContinued={isContinued} withStatus />
      )}
    </>
  )
}
