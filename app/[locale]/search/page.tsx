import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale, type PageParams } from '@/app/[locale]/page-locale'
import { languageLinks } from '@/app/[locale]/page-metadata'
import type { Ctx } from '@/src/context'
import type { Locale } from '@/src/contracts/locale'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { promotedServices, showsPromotions } from '@/src/queries/catalogue/promoted-services'
import { searchServices } from '@/src/queries/catalogue/search-services'
import { publicContext } from '@/src/runtime'
import { paths } from '@/src/ui/common/paths'
import { NoResults } from '@/src/ui/search/no-results'
import { searchFrom } from '@/src/ui/search/search-address'
import { SearchContent } from '@/src/ui/search/search-content'
import { SearchHead } from '@/src/ui/search/search-head'

type Props = PageParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const search = searchFrom(await searchParams)
  const t = await getTranslations('search')
  const isPlain = Object.keys(await searchParams).length === 0
  return {
    title: search.q ? t('titleFor', { query: search.q }) : t('title'),
    description: t('description'),
    alternates: languageLinks({ path: paths.search, locale }),
    // Every combination of filters is a page of its own: engines get categories instead.
    robots: isPlain ? undefined : { index: false, follow: true },
  }
}

/** Search with facets, rendered per request; real links and forms, no JavaScript needed. */
const Search = async ({ params, searchParams }: Props) => {
  const locale = await pageLocale(params)
  const search = searchFrom(await searchParams)
  const ctx = await publicContext()
  const result = await searchServices(ctx, { search, locale })
  const { q, category } = search
  const promoted = showsPromotions(search)
    ? await promotedServices(ctx, { q, category, locale })
    : null
  const categoryTitle = search.category ? await titleOf(ctx, search.category, locale) : undefined
  return (
    <SearchContent
      search={search}
      result={result}
      categoryTitle={categoryTitle}
      promoted={promoted?.services}
      head={<SearchHead search={search} result={result} categoryTitle={categoryTitle} />}
      empty={<NoResults search={search} result={result} />}
    />
  )
}

const titleOf = async (ctx: Ctx, slug: string, locale: Locale): Promise<string | undefined> => {
  const roots = await listCategories(ctx, { locale })
  return roots.flatMap((root) => [root, ...root.children]).find((each) => each.slug === slug)?.title
}

export default Search
