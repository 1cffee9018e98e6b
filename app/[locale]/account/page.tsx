import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { BillingDetails } from '@/src/contracts/billing'
import type { OpenSession } from '@/src/contracts/sessions'
import type { TaxStatus } from '@/src/contracts/tax-status'
import { ownBilling } from '@/src/queries/accounts/own-billing'
import { ownPhone } from '@/src/queries/accounts/own-phone'
import { openSessions } from '@/src/queries/accounts/open-sessions'
import { ownTaxStatus } from '@/src/queries/sellers/own-tax-status'
import { AccountForm } from '@/src/ui/accounts/account-form'
import classes from '@/src/ui/accounts/account-sections.module.css'
import { BillingForm } from '@/src/ui/accounts/billing-form'
import { ChangePasswordForm } from '@/src/ui/accounts/change-password-form'
import { OpenSessionList } from '@/src/ui/accounts/open-session-list'
import { SignOutEverywhere } from '@/src/ui/accounts/sign-out-everywhere'
import { TaxStatusForm } from '@/src/ui/accounts/tax-status-form'
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
  const { ctx, user, sessionId } = await pageUser(`/${locale}${paths.account}`)
  const { saved } = await searchParams
  const billing = await ownBilling(ctx)
  const phone = await ownPhone(ctx)
  const sessions = await openSessions(ctx, { sessionId })
  const tax = user.sellerId === null ? null : await ownTaxStatus(ctx)
  const isSaved = saved !== undefined
  return <Account {...{ user, phone, isSaved, sessions, billing, tax }} />
}

function Account({
  user,
  phone,
  isSaved,
  sessions,
  billing,
  tax,
}: {
  user: PageUser['user']
  phone: string
  isSaved: boolean
  sessions: OpenSession[]
  billing: BillingDetails
  /** Null for somebody who does not sell. */
  tax: TaxStatus | null
}) {
  const t = useTranslations('account')
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.grid}>
        <div className={classes.column}>
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
              <AccountForm
                action={updateAccountAction}
                name={user.name}
                phone={phone}
                locale={user.locale}
              />
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
                <h3>{t('sessions.title')}</h3>
                <p className={classes.dimmed}>{t('sessions.intro')}</p>
                <OpenSessionList sessions={sessions} />
              </div>
              <div className={classes.block}>
                <h3>{t('security.everywhereTitle')}</h3>
                <p className={classes.dimmed}>{t('security.everywhereBody')}</p>
                <SignOutEverywhere />
              </div>
            </section>
          </Surface>
        </div>
        <Billing billing={billing} tax={tax} />
      </div>
    </>
  )
}

function Billing({ billing, tax }: { billing: BillingDetails; tax: TaxStatus | null }) {
  const t = useTranslations('account')
  return (
    <Surface>
      <section className={classes.section} aria-labelledby="billing">
        <h2 id="billing">{t('billing.title')}</h2>
        <p className={classes.dimmed}>{t('billing.intro')}</p>
        <BillingForm billing={billing} isSeller={tax !== null} />
        {tax === null ? null : (
          <div className={classes.block}>
            <h3>{t('vat.title')}</h3>
            <p className={classes.dimmed}>{t('vat.intro')}</p>
            <TaxStatusForm status={tax} />
          </div>
        )}
      </section>
    </Surface>
  )
}
