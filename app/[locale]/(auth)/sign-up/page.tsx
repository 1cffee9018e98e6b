import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { safeDestination } from '@/src/access/safe-destination'
import type { Locale } from '@/src/contracts/locale'
import { AuthAfter, AuthHeading } from '@/src/ui/accounts/auth-frame'
import { CheckMail } from '@/src/ui/accounts/check-mail'
import { SignUpForm } from '@/src/ui/accounts/sign-up-form'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { hasDemoInbox } from '../demo-inbox'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { signUpAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signUp')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function SignUpPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const query = await searchParams
  if (query.sent !== undefined) {
    const email = queryValue(query.sent).slice(0, 254)
    return <CheckMail purpose="verify" email={email} hasDemoInbox={hasDemoInbox()} />
  }
  const to = safeDestination(queryValue(query.to), '')
  return <SignUp locale={locale} to={to} wantsToSell={query.sell !== undefined} />
}

function SignUp({ locale, to, wantsToSell }: { locale: Locale; to: string; wantsToSell: boolean }) {
  const t = useTranslations('auth.signUp')
  const signIn = to ? `${paths.signIn}?${new URLSearchParams({ to }).toString()}` : paths.signIn
  return (
    <>
      <AuthHeading
        title={t(wantsToSell ? 'titleSeller' : 'title')}
        intro={t(wantsToSell ? 'introSeller' : 'intro')}
      />
      <SignUpForm action={signUpAction} to={to} locale={locale} wantsToSell={wantsToSell} />
      <AuthAfter>
        {t('haveAccount')} <TextLink href={signIn}>{t('signIn')}</TextLink>
      </AuthAfter>
    </>
  )
}
