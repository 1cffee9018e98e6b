import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageLocale } from '@/app/[locale]/page-locale'
import { reviewsMetadata } from '@/app/[locale]/reviews-metadata'
import { reviewsProps } from '@/app/[locale]/reviews-props'
import type { Locale } from '@/src/contracts/locale'
import { reviewedService } from '@/src/queries/reviews/reviewed-subject'
import { publicContext } from '@/src/runtime'
import { paths } from '@/src/ui/common/paths'
import { ReviewsPage } from '@/src/ui/reviews/reviews-page'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache(async (slug: string, locale: Locale) => {
  const service = await reviewedService(await publicContext(), { slug, locale })
  return service ?? notFound()
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const { slug } = await params
  const service = await load(slug, locale)
  return reviewsMetadata({ subject: service, path: paths.serviceReviews(slug), locale })
}

/** What customers said of a service, rendered per request: filters and cursors stand in its address. */
const ServiceReviewsPage = async ({ params, searchParams }: Props) => {
  const locale = await pageLocale(params)
  const { slug } = await params
  const service = await load(slug, locale)
  const t = await getTranslations('service.reviews.page')
  const { page, ...shown } = await reviewsProps({ serviceId: service.id }, searchParams)
  // Each is about the one service.
  const items = page.items.map((review) => ({ ...review, serviceSlug: undefined }))
  return (
    <ReviewsPage
      {...shown}
      subject={service}
      page={{ ...page, items }}
      paths={{ list: paths.serviceReviews(slug), subject: paths.service(slug) }}
      backLabel={t('backToService')}
    />
  )
}

export default ServiceReviewsPage
