import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { carryTags } from '@/app/[locale]/carry-tags'
import { pageLocale, type PageParams } from '@/app/[locale]/page-locale'
import { languageLinks } from '@/app/[locale]/page-metadata'
import { cacheTags } from '@/src/domain/cache-tags'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { publicContext } from '@/src/runtime'
import { CategoryIndex } from '@/src/ui/search/category-index'

export const dynamic = 'force-static'

export const generateMetadata = async ({ params }: PageParams): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const t = await getTranslations('search.categories')
  return {
    title: t('title'),
    description: t('intro'),
    alternates: languageLinks({ path: '/categories', locale }),
  }
}

/** Every category of the market. */
const Categories = async ({ params }: PageParams) => {
  const locale = await pageLocale(params)
  await carryTags(cacheTags.categories)
  return <CategoryIndex categories={await listCategories(await publicContext(), { locale })} />
}

export default Categories
