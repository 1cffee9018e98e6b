import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hasCriteria, SearchCriteria } from '@/src/contracts/saved-searches'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { SaveSearchForm } from '@/src/ui/saved-searches/save-search-form'
import { searchEntries, searchFrom } from '@/src/ui/search/search-address'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageUser } from '../../page-user'

type Props = PageParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('savedSearches.new')
  return { title: t('title'), robots: { index: false } }
}

/** The search stands in the address, so that it survives signing in. */
export default async function NewSavedSearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const search = searchFrom(await searchParams)
  const asked = new URLSearchParams(searchEntries(search)).toString()
  const { ctx } = await pageUser(`/${locale}${paths.newSavedSearch(asked)}`)
  const t = await getTranslations('savedSearches.new')
  const criteria = SearchCriteria.parse(search)
  if (!hasCriteria(criteria)) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('emptyTitle')}
          body={t('emptyBody')}
          action={<ButtonLink href={paths.search}>{t('back')}</ButtonLink>}
        />
      </>
    )
  }
  const categories = (await listCategories(ctx, { locale })).flatMap((root) => [
    root,
    ...root.children,
  ])
  const category = categories.find(({ slug }) => slug === criteria.category)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <SaveSearchForm criteria={criteria} categoryTitle={category?.title} />
    </>
  )
}
