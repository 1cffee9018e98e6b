import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/src/contracts/locale'
import { AuthHeading } from '@/src/ui/accounts/auth-frame'
import { CheckMail } from '@/src/ui/accounts/check-mail'
import { ForgotPasswordForm } from '@/src/ui/accounts/forgot-password-form'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { hasDemoInbox } from '../demo-inbox'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { forgotPasswordAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.forgot')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function ForgotPasswordPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const query = await searchParams
  if (query.sent !== undefined) {
    const email = queryValue(query.sent).slice(0, 254)
    return <CheckMail purpose="reset" email={email} hasDemoInbox={hasDemoInbox()} />
  }
  return <ForgotPassword locale={locale} />
}

function ForgotPassword({ locale }: { locale: Locale }) {
  const t = useTranslations('auth.forgot')
  return (
    <>
      <AuthHeading title={t('title')} intro={t('intro')} />
      <ForgotPasswordForm action={forgotPasswordAction} locale={locale} />
      <TextLink href={paths.signIn}>{t('back')}</TextLink>
    </>
  )
}
