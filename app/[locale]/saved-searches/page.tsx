import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { savedSearches } from '@/src/queries/saved-searches/saved-searches'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { SavedSearchesScreen } from '@/src/ui/saved-searches/saved-searches-screen'
import { pageLocale, queryValue, type PageParams } from '../page-locale'
import { pageUser } from '../page-user'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('savedSearches')
  return { title: t('title'), robots: { index: false } }
}

export default async function SavedSearchesPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.savedSearches}`)
  const t = await getTranslations('savedSearches')
  const isSaved = queryValue((await searchParams).done) === 'saved'
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <SavedSearchesScreen initial={await savedSearches(ctx, { locale })} isSaved={isSaved} />
    </>
  )
}
