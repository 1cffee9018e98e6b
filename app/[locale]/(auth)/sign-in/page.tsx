import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { safeDestination } from '@/src/access/safe-destination'
import type { Locale } from '@/src/contracts/locale'
import { AuthAfter, AuthHeading } from '@/src/ui/accounts/auth-frame'
import { SignInForm } from '@/src/ui/accounts/sign-in-form'
import { Notice } from '@/src/ui/common/notice'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { signInAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const query = await searchParams
  return (
    <SignIn
      locale={locale}
      to={safeDestination(queryValue(query.to), '')}
      done={queryValue(query.done)}
    />
  )
}

/** `done` says what was just finished elsewhere, in a word of our own. */
function SignIn({ locale, to, done }: { locale: Locale; to: string; done: string }) {
  const t = useTranslations('auth.signIn')
  const signUp = to ? `${paths.signUp}?${new URLSearchParams({ to }).toString()}` : paths.signUp
  return (
    <>
      <AuthHeading title={t('title')} intro={t('intro')} />
      <SignInNotice done={done} isAsked={to !== ''} />
      <SignInForm action={signInAction} to={to} locale={locale} />
      <TextLink href={paths.forgotPassword}>{t('forgot')}</TextLink>
      <AuthAfter>
        {t('noAccount')} <TextLink href={signUp}>{t('signUp')}</TextLink>
      </AuthAfter>
    </>
  )
}

function SignInNotice({ done, isAsked }: { done: string; isAsked: boolean }) {
  const t = useTranslations('auth.signIn')
  const notice = () => {
    if (done === 'verified') return <Notice tone="good">{t('verified')}</Notice>
    if (done === 'password') return <Notice tone="good">{t('passwordReset')}</Notice>
    if (done === 'signed-out') return <Notice>{t('signedOut')}</Notice>
    return isAsked ? <Notice>{t('required')}</Notice> : null
  }
  return <div style={{ marginBottom: '1.25rem' }}>{notice()}</div>
}
