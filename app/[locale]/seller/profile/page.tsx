import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { OwnSellerProfile } from '@/src/contracts/accounts'
import { ownSellerProfile } from '@/src/queries/sellers/own-profile'
import { ButtonLink } from '@/src/ui/common/button-link'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { namedCountries, namedLanguages } from '@/src/ui/seller/countries'
import { SellerProfileForm } from '@/src/ui/seller/profile-form'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageUser, type PageUser } from '../../page-user'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.profile')
  return { title: t('title'), robots: { index: false } }
}

export default async function SellerProfilePage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx, user } = await pageUser(`/${locale}${paths.sellerProfile}`)
  return <Profile profile={await ownSellerProfile(ctx)} user={user} />
}

function Profile({ profile, user }: { profile: OwnSellerProfile | null; user: PageUser['user'] }) {
  const t = useTranslations('seller.profile')
  const locale = useLocale()
  return (
    <>
      {profile ? <SellerNav current="profile" /> : null}
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={
          profile ? (
            <>
              <ButtonLink href={paths.sellerPortfolio} variant="light">
                {t('portfolio')}
              </ButtonLink>
              <ButtonLink href={paths.seller(profile.handle)} variant="quiet">
                {t('view')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {user.emailVerified ? (
        <Surface>
          <SellerProfileForm
            profile={profile}
            name={user.name}
            countries={namedCountries(locale)}
            languages={namedLanguages(profile?.languages ?? [], locale)}
          />
        </Surface>
      ) : (
        <Notice>{t('verifyFirst')}</Notice>
      )}
    </>
  )
}
