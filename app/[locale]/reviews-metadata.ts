import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/src/contracts/locale'
import type { ReviewedSubject } from '@/src/contracts/reviews'
import { languageLinks } from './page-metadata'

/** Search engines know the reviews from the page that they are about: these lists are for people. */
export const reviewsMetadata = async ({
  subject,
  path,
  locale,
}: {
  subject: ReviewedSubject
  path: string
  locale: Locale
}): Promise<Metadata> => {
  const t = await getTranslations({ locale, namespace: 'service.reviews.page' })
  const { title } = subject
  return {
    title: t('title', { title }),
    description: t('metaDescription', { title }),
    alternates: languageLinks({ path, locale }),
    robots: { index: false, follow: true },
  }
}
