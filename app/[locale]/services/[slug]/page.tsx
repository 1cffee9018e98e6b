import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { carryTags } from '@/app/[locale]/carry-tags'
import { missingMetadata, missingPage } from '@/app/[locale]/missing-page'
import { pageLocale } from '@/app/[locale]/page-locale'
import { languageLinks } from '@/app/[locale]/page-metadata'
import { sharedLink } from '@/app/[locale]/shared-link'
import type { ServicePage } from '@/src/contracts/catalogue'
import type { Locale } from '@/src/contracts/locale'
import { cacheTags, tagsOfCards } from '@/src/domain/cache-tags'
import { env } from '@/src/env'
import { formatMoney } from '@/src/i18n/format'
import { getServicePage } from '@/src/queries/catalogue/get-service-page'
import { publicContext } from '@/src/runtime'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { JsonLd } from '@/src/ui/common/json-ld'
import { paths } from '@/src/ui/common/paths'
import { ServiceContent } from '@/src/ui/services/service-content'
import { serviceFacts } from '@/src/ui/services/service-facts'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (slug: string, locale: Locale): Promise<ServicePage | null> => {
  const service = await getServicePage(await publicContext(), { slug, locale })
  if (service === null) {
    // It may be published later: the cached answer ends with the next change of the market.
    await carryTags(cacheTags.catalogue)
    return null
  }
  await carryTags(
    cacheTags.service(service.id),
    cacheTags.seller(service.seller.id),
    cacheTags.categories,
    ...tagsOfCards(service.similar),
  )
  return service
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const service = await load((await params).slug, locale)
  if (service === null) return missingMetadata(locale)
  const t = await getTranslations('service')
  const [first] = service.packages
  const description = t('metaDescription', {
    title: service.title,
    seller: service.seller.displayName,
    price: formatMoney({ amountMinor: first?.priceMinor ?? 0, currency: service.currency }, locale),
    days: first?.deliveryDays ?? 1,
  })
  const path = paths.service(service.slug)
  const shared = await sharedLink({ kind: 'service', id: service.slug, locale })
  return {
    title: service.title,
    description,
    alternates: languageLinks({ path, locale, languages: service.languages }),
    openGraph: {
      title: service.title,
      description,
      url: `/${locale}${path}`,
      ...shared.openGraph,
    },
    twitter: shared.twitter,
  }
}

/** One service, rendered once per language. */
const Service = async ({ params }: Props) => {
  const locale = await pageLocale(params)
  const service = await load((await params).slug, locale)
  if (service === null) return missingPage()
  return (
    <ClientMessages namespaces={['service']}>
      <JsonLd data={serviceFacts({ service, locale, appUrl: env().APP_URL })} />
      <ServiceContent
        service={service}
        address={`${env().APP_URL}/${locale}${paths.service(service.slug)}`}
      />
    </ClientMessages>
  )
}

export default Service
