import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { carryTags } from '@/app/[locale]/carry-tags'
import { missingMetadata, missingPage } from '@/app/[locale]/missing-page'
import { pageLocale } from '@/app/[locale]/page-locale'
import { languageLinks } from '@/app/[locale]/page-metadata'
import { sharedLink } from '@/app/[locale]/shared-link'
import type { CategoryNode } from '@/src/contracts/catalogue'
import type { Locale } from '@/src/contracts/locale'
import { cacheTags, tagsOfCards } from '@/src/domain/cache-tags'
import { env } from '@/src/env'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { promotedServices } from '@/src/queries/catalogue/promoted-services'
import { searchServices } from '@/src/queries/catalogue/search-services'
import { publicContext } from '@/src/runtime'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { JsonLd } from '@/src/ui/common/json-ld'
import { paths } from '@/src/ui/common/paths'
import { categoryFacts } from '@/src/ui/search/category-facts'
import { CategoryHead } from '@/src/ui/search/category-head'
import { searchFrom } from '@/src/ui/search/search-address'
import { SearchContent } from '@/src/ui/search/search-content'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string[] }> }
type Place = { root: CategoryNode; child?: CategoryNode['children'][number] }

const load = cache(async (slug: string, locale: Locale): Promise<Place | null> => {
  await carryTags(cacheTags.catalogue, cacheTags.categories)
  const categories = await listCategories(await publicContext(), { locale })
  for (const root of categories) {
    if (root.slug === slug) return { root }
    const child = root.children.find((each) => each.slug === slug)
    if (child) return { root, child }
  }
  return null
})

/** Slugs are unique in the tree, so the last part says it all; longer addresses lead to it. */
const ownSlug = async (params: Props['params']): Promise<string> => {
  const { locale, slug } = await params
  const own = slug.at(-1) ?? notFound()
  if (slug.length > 1) permanentRedirect(`/${locale}${paths.category(own)}`)
  return own
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const place = await load(await ownSlug(params), locale)
  if (place === null) return missingMetadata(locale)
  const { root, child } = place
  const t = await getTranslations('search.category')
  const category = child ?? root
  const description = child ? t('description', { category: child.title }) : root.description
  const path = paths.category(category.slug)
  const shared = await sharedLink({ kind: 'category', id: category.slug, locale })
  return {
    title: category.title,
    description,
    alternates: languageLinks({ path, locale }),
    openGraph: {
      title: category.title,
      description,
      url: `/${locale}${path}`,
      ...shared.openGraph,
    },
    twitter: shared.twitter,
  }
}

/** The first page of a category, from the cache; filters and further pages lead to the search. */
const Category = async ({ params }: Props) => {
  const locale = await pageLocale(params)
  const place = await load(await ownSlug(params), locale)
  if (place === null) return missingPage()
  const { root, child } = place
  const t = await getTranslations('search.category')
  const search = searchFrom({ category: (child ?? root).slug })
  const ctx = await publicContext()
  const result = await searchServices(ctx, { search, locale })
  const promoted = await promotedServices(ctx, { category: search.category, locale })
  await carryTags(...tagsOfCards(result.items), ...promoted.tags)
  const steps = child ? [root, child] : [root]
  const facts = { steps, services: result.items }
  return (
    <>
      <JsonLd data={categoryFacts(facts, { locale, appUrl: env().APP_URL })} />
      <SearchContent
        search={search}
        result={result}
        promoted={promoted.services}
        isCategoryPage
        head={<CategoryHead root={root} child={child} />}
        empty={
          <EmptyState
            title={t('emptyTitle')}
            body={t('emptyBody')}
            action={<ButtonLink href={paths.categories}>{t('browse')}</ButtonLink>}
          />
        }
      />
    </>
  )
}

export default Category
