import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/src/contracts/locale'
import { AuthHeading } from '@/src/ui/accounts/auth-frame'
import { VerifyEmailForm } from '@/src/ui/accounts/verify-email-form'
import { Notice } from '@/src/ui/common/notice'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { verifyEmailAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.verify')
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function VerifyEmailPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const query = await searchParams
  const to = query.sell === undefined ? '' : `/${locale}${paths.sellerSpace}`
  return <VerifyEmail token={queryValue(query.token)} locale={locale} to={to} />
}

function VerifyEmail({ token, locale, to }: { token: string; locale: Locale; to: string }) {
  const t = useTranslations('auth.verify')
  return (
    <>
      <AuthHeading title={t('title')} intro={t('intro')} />
      {token ? (
        <VerifyEmailForm action={verifyEmailAction} token={token} locale={locale} to={to} />
      ) : (
        <>
          <Notice tone="bad">{t('missing')}</Notice>
          <TextLink href={paths.signUp}>{t('signUpAgain')}</TextLink>
        </>
      )}
    </>
  )
}
