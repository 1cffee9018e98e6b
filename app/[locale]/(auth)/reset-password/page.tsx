import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/src/contracts/locale'
import { AuthHeading } from '@/src/ui/accounts/auth-frame'
import { ResetPasswordForm } from '@/src/ui/accounts/reset-password-form'
import { Notice } from '@/src/ui/common/notice'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { resetPasswordAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.reset')
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function ResetPasswordPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const { token } = await searchParams
  return <ResetPassword token={queryValue(token)} locale={locale} />
}

function ResetPassword({ token, locale }: { token: string; locale: Locale }) {
  const t = useTranslations('auth')
  return (
    <>
      <AuthHeading title={t('reset.title')} intro={t('reset.intro')} />
      {token ? (
        <ResetPasswordForm action={resetPasswordAction} token={token} locale={locale} />
      ) : (
        <>
          <Notice tone="bad">{t('reset.missing')}</Notice>
          <TextLink href={paths.forgotPassword}>{t('checkMail.again')}</TextLink>
        </>
      )}
    </>
  )
}
