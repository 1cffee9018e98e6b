import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/src/ui/accounts/account-form'
import classes from '@/src/ui/accounts/account-sections.module.css'
import { ChangePasswordForm } from '@/src/ui/accounts/change-password-form'
import { SignOutEverywhere } from '@/src/ui/accounts/sign-out-everywhere'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { Tag } from '@/src/ui/common/tag'
import { TextLink } from '@/src/ui/common/text-link'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser, type PageUser } from '../page-user'
import { updateAccountAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title'), robots: { index: false } }
}

export default async function AccountPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const { user } = await pageUser(`/${locale}${paths.account}`)
  const { saved } = await searchParams
  return <Account user={user} isSaved={saved !== undefined} />
}

function Account({ user, isSaved }: { user: PageUser['user']; isSaved: boolean }) {
  const t = useTranslations('account')
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.grid}>
        <Surface>
          <section className={classes.section} aria-labelledby="you">
            <h2 id="you">{t('profile.title')}</h2>
            {isSaved ? <Notice tone="good">{t('profile.saved')}</Notice> : null}
            <p className={classes.facts}>
              <span className={classes.dimmed}>{t('profile.email')}</span>
              <span>{user.email}</span>
              <Tag tone={user.emailVerified ? 'good' : 'warning'}>
                {t(user.emailVerified ? 'profile.verified' : 'profile.notVerified')}
              </Tag>
            </p>
            <AccountForm action={updateAccountAction} name={user.name} locale={user.locale} />
            <TextLink href={user.sellerId ? paths.sellerProfile : paths.sellerSpace}>
              {t(user.sellerId ? 'profile.editSeller' : 'profile.becomeSeller')}
            </TextLink>
          </section>
        </Surface>
        <Surface>
          <section className={classes.section} aria-labelledby="security">
            <h2 id="security">{t('security.title')}</h2>
            <div className={classes.block}>
              <h3>{t('security.passwordTitle')}</h3>
              <p className={classes.dimmed}>{t('security.passwordIntro')}</p>
              <ChangePasswordForm email={user.email} />
            </div>
            <div className={classes.block}>
              <h3>{t('security.everywhereTitle')}</h3>
              <p className={classes.dimmed}>{t('security.everywhereBody')}</p>
              <SignOutEverywhere />
            </div>
          </section>
        </Surface>
      </div>
    </>
  )
}
