import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { BriefListQuery, type BriefCard } from '@/src/contracts/briefs'
import type { CategoryNode } from '@/src/contracts/catalogue'
import type { Page } from '@/src/contracts/pagination'
import { AppError } from '@/src/domain/errors'
import { listBriefs } from '@/src/queries/briefs/list-briefs'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { publicContext } from '@/src/runtime'
import { BriefList } from '@/src/ui/briefs/brief-list'
import { CategoryFilter } from '@/src/ui/briefs/category-filter'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { pageLocale, type PageParams } from '../page-locale'
import { languageLinks } from '../page-metadata'

type Props = PageParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const t = await getTranslations('briefs.board')
  const isPlain = Object.keys(await searchParams).length === 0
  return {
    title: t('title'),
    description: t('metaDescription'),
    alternates: languageLinks({ path: paths.briefs, locale }),
    robots: isPlain ? undefined : { index: false, follow: true },
  }
}

const Query = BriefListQuery.pick({ category: true, cursor: true }).partial()

/** The board is rendered per request: filters and cursors stand in its address. */
const BriefsPage = async ({ params, searchParams }: Props) => {
  const locale = await pageLocale(params)
  const query = Query.catch({}).parse(await searchParams)
  const ctx = await publicContext()
  const categories = await listCategories(ctx, { locale })
  const first = { category: query.category, limit: 20, locale }
  const page = await listBriefs(ctx, { ...first, cursor: query.cursor }).catch((error: unknown) => {
    // A cursor from somewhere else: the board begins anew.
    if (!(error instanceof AppError)) throw error
    return listBriefs(ctx, first)
  })
  return <Board page={page} categories={categories} query={query} />
}

function Board({
  page,
  categories,
  query,
}: {
  page: Page<BriefCard>
  categories: CategoryNode[]
  query: { category?: string; cursor?: string }
}) {
  const t = useTranslations('briefs.board')
  const { category, cursor } = query
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={<ButtonLink href={paths.newBrief}>{t('post')}</ButtonLink>}
      />
      <CategoryFilter categories={categories} current={category} />
      {page.items.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          body={t(category ? 'emptyFiltered' : 'emptyBody')}
          action={
            <ButtonLink href={category ? paths.briefs : paths.newBrief}>
              {t(category ? 'showAll' : 'post')}
            </ButtonLink>
          }
        />
      ) : (
        <BriefList
          page={page}
          path={paths.briefs}
          query={category ? { category } : {}}
          isContinued={cursor !== undefined}
        />
      )}
    </>
  )
}

export default BriefsPage
