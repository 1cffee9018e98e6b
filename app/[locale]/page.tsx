import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cacheTags, tagsOfCards } from '@/src/domain/cache-tags'
import { env } from '@/src/env'
import { getHome } from '@/src/queries/catalogue/get-home'
import { promotedServices } from '@/src/queries/catalogue/promoted-services'
import { publicContext } from '@/src/runtime'
import { JsonLd } from '@/src/ui/common/json-ld'
import { HomeContent } from '@/src/ui/home/home-content'
import { carryTags } from './carry-tags'
import { pageLocale, type PageParams } from './page-locale'
import { languageLinks } from './page-metadata'
import { sharedLink } from './shared-link'

export const dynamic = 'force-static'

export const generateMetadata = async ({ params }: PageParams): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const t = await getTranslations('common')
  const shared = await sharedLink({ kind: 'home', id: 'home', locale })
  return {
    alternates: languageLinks({ path: '', locale }),
    openGraph: {
      title: t('tagline'),
      description: t('description'),
      url: `/${locale}`,
      ...shared.openGraph,
    },
    twitter: shared.twitter,
  }
}

/** The front door. */
const Home = async ({ params }: PageParams) => {
  const locale = await pageLocale(params)
  const t = await getTranslations('common')
  const ctx = await publicContext()
  const [home, promoted] = await Promise.all([
    getHome(ctx, { locale }),
    promotedServices(ctx, { locale }),
  ])
  await carryTags(
    cacheTags.catalogue,
    cacheTags.categories,
    ...tagsOfCards([...home.featured, ...home.recent]),
    ...promoted.tags,
    ...home.sellers.map(({ id }) => cacheTags.seller(id)),
  )
  const url = `${env().APP_URL}/${locale}`
  return (
    <>
      <JsonLd
        data={{
          '@graph': [
            {
              '@type': 'Organization',
              name: t('brand'),
              url,
              logo: `${env().APP_URL}/icon.svg`,
            },
            {
              '@type': 'WebSite',
              name: t('brand'),
              url,
              potentialAction: {
                '@type': 'SearchAction',
                target: `${url}/search?q={search_term_string}`,
                'query-input': 'required name=search_term_string',
              },
            },
          ],
        }}
      />
      <HomeContent home={home} promoted={promoted.services} />
    </>
  )
}

export default Home
