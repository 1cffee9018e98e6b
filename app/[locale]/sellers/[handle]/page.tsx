import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { carryTags } from '@/app/[locale]/carry-tags'
import { missingMetadata, missingPage } from '@/app/[locale]/missing-page'
import { pageLocale } from '@/app/[locale]/page-locale'
import { languageLinks } from '@/app/[locale]/page-metadata'
import { sharedLink } from '@/app/[locale]/shared-link'
import type { SellerPage } from '@/src/contracts/catalogue'
import type { Locale } from '@/src/contracts/locale'
import { cacheTags, tagsOfCards } from '@/src/domain/cache-tags'
import { env } from '@/src/env'
import { getSellerPage } from '@/src/queries/catalogue/get-seller-page'
import { publicContext } from '@/src/runtime'
import { JsonLd } from '@/src/ui/common/json-ld'
import { paths } from '@/src/ui/common/paths'
import { profileFacts } from '@/src/ui/sellers/profile-facts'
import { SellerContent } from '@/src/ui/sellers/seller-content'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; handle: string }> }

const load = cache(async (handle: string, locale: Locale): Promise<SellerPage | null> => {
  const seller = await getSellerPage(await publicContext(), { handle, locale })
  await carryTags(cacheTags.catalogue)
  if (seller !== null) {
    await carryTags(cacheTags.seller(seller.id), ...tagsOfCards(seller.services))
  }
  return seller
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await pageLocale(params)
  const seller = await load((await params).handle, locale)
  if (seller === null) return missingMetadata(locale)
  const t = await getTranslations('sellerProfile')
  const path = paths.seller(seller.handle)
  const shared = await sharedLink({ kind: 'seller', id: seller.handle, locale })
  const description = t('description', { name: seller.displayName, headline: seller.headline })
  return {
    title: seller.displayName,
    description,
    alternates: languageLinks({ path, locale }),
    openGraph: {
      type: 'profile',
      title: seller.displayName,
      description,
      url: `/${locale}${path}`,
      ...shared.openGraph,
    },
    twitter: shared.twitter,
  }
}

/** One seller, rendered once per language. */
const Seller = async ({ params }: Props) => {
  const locale = await pageLocale(params)
  const seller = await load((await params).handle, locale)
  if (seller === null) return missingPage()
  const t = await getTranslations('common')
  return (
    <>
      <JsonLd
        data={profileFacts({ seller, market: t('brand') }, { locale, appUrl: env().APP_URL })}
      />
      <SellerContent seller={seller} />
    </>
  )
}

export default Seller
