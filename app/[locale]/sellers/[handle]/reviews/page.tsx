import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageLocale } from '@/app/[locale]/page-locale'
import { reviewsMetadata } from '@/app/[locale]/reviews-metadata'
import { reviewsProps } from '@/app/[locale]/reviews-props'
import { reviewedSeller } from '@/src/queries/reviews/reviewed-subject'
import { publicContext } from '@/src/runtime'
import { paths } from '@/src/ui/common/paths'
import { ReviewsPage } from '@/src/ui/reviews/reviews-page'

type Props = {
  params: Promise<{ locale: string; handle: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache(async (handle: string) => {
  const seller = await reviewedSeller(await publicContext(), { handle })
  return seller ?? notFound()
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const { handle } = await params
  const seller = await load(handle)
  return reviewsMetadata({ subject: seller, path: paths.sellerReviews(handle), locale })
}

/** What customers said of all that a seller does, rendered per request. */
const SellerReviewsPage = async ({ params, searchParams }: Props) => {
  await pageLocale(params)
  const { handle } = await params
  const seller = await load(handle)
  const t = await getTranslations('service.reviews.page')
  return (
    <ReviewsPage
      {...await reviewsProps({ sellerId: seller.id }, searchParams)}
      subject={seller}
      paths={{ list: paths.sellerReviews(handle), subject: paths.seller(handle) }}
      backLabel={t('backToSeller')}
    />
  )
}

export default SellerReviewsPage
