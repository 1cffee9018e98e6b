import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { OwnSellerProfile } from '@/src/contracts/accounts'
import type { OrderRow } from '@/src/contracts/orders'
import type { EarningsSummary } from '@/src/contracts/payouts'
import type { Page } from '@/src/contracts/pagination'
import type { OwnServiceRow } from '@/src/contracts/services'
import { earningsSummary } from '@/src/queries/orders/earnings-summary'
import { listOrders } from '@/src/queries/orders/list-orders'
import { payoutOverview } from '@/src/queries/payouts/payout-overview'
import { ownSellerProfile } from '@/src/queries/sellers/own-profile'
import { ownServices } from '@/src/queries/services/own-services'
import { ButtonLink } from '@/src/ui/common/button-link'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { Tag } from '@/src/ui/common/tag'
import { TextLink } from '@/src/ui/common/text-link'
import { OrdersToDo } from '@/src/ui/orders/orders-to-do'
import { Checklist, type ChecklistStep } from '@/src/ui/seller/checklist'
import { EarningsCards } from '@/src/ui/seller/earnings-cards'
import { NewServiceButton } from '@/src/ui/seller/new-service-button'
import classes from '@/src/ui/seller/seller-home.module.css'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { RefreshOnSignals } from '@/src/ui/workspace/refresh-on-signals'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser, type PageUser } from '../page-user'
import { createServiceAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller')
  return { title: t('title'), robots: { index: false } }
}

export default async function SellerPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx, user } = await pageUser(`/${locale}${paths.sellerSpace}`)
  const profile = await ownSellerProfile(ctx)
  if (profile === null) return <Welcome user={user} />
  const [services, orders, earnings, { methods }] = await Promise.all([
    ownServices(ctx),
    listOrders(ctx, { side: 'seller', filter: 'needs_action', limit: 10 }),
    earningsSummary(ctx),
    payoutOverview(ctx),
  ])
  const canBePaid = methods.length > 0
  return <Today {...{ user, profile, services, orders, earnings, canBePaid }} />
}

/** Before there is a profile: what selling takes. */
function Welcome({ user }: { user: PageUser['user'] }) {
  const t = useTranslations('seller')
  const steps = useSteps({ user, profile: null, services: [], canBePaid: false })
  return (
    <>
      <PageHeader title={t('welcome.title')} intro={t('welcome.intro')} />
      <section className={classes.section} aria-labelledby="start">
        <h2 id="start">{t('checklist.title')}</h2>
        <Surface>
          <Checklist steps={steps} />
        </Surface>
      </section>
    </>
  )
}

function Today({
  user,
  profile,
  services,
  orders,
  earnings,
  canBePaid,
}: {
  user: PageUser['user']
  profile: OwnSellerProfile
  services: OwnServiceRow[]
  orders: Page<OrderRow>
  earnings: EarningsSummary
  canBePaid: boolean
}) {
  const t = useTranslations('seller')
  const steps = useSteps({ user, profile, services, canBePaid })
  const isReady = steps.every((step) => step.isDone)
  return (
    <>
      <RefreshOnSignals />
      <SellerNav current="home" />
      <PageHeader title={t('home.title', { name: profile.displayName })} />
      <div className={classes.columns}>
        {isReady ? null : (
          <section className={classes.section} aria-labelledby="start">
            <h2 id="start">{t('checklist.title')}</h2>
            <Surface>
              <Checklist steps={steps} />
            </Surface>
          </section>
        )}
        <section className={classes.section} aria-labelledby="to-do">
          <h2 id="to-do">{t('home.toDo')}</h2>
          <OrdersToDo initial={orders} nothing={t('home.nothing')} />
          <div>
            <TextLink href={paths.sellerOrders}>{t('home.allOrders')}</TextLink>
          </div>
        </section>
        {earnings.length > 0 ? (
          <section className={classes.section} aria-labelledby="earnings">
            <h2 id="earnings">{t('home.earnings')}</h2>
            {earnings.map((one) => (
              <EarningsCards key={one.currency} earnings={one} />
            ))}
            <div>
              <TextLink href={paths.sellerEarnings}>{t('home.allEarnings')}</TextLink>
            </div>
          </section>
        ) : null}
        <ServiceCounts services={services} />
      </div>
    </>
  )
}

function ServiceCounts({ services }: { services: OwnServiceRow[] }) {
  const t = useTranslations('seller.home')
  const countOf = (matches: (service: OwnServiceRow) => boolean) => services.filter(matches).length
  const waiting = countOf(({ moderation }) => moderation === 'pending')
  const toFix = countOf(({ moderation }) => moderation === 'changes_requested')
  return (
    <section className={classes.section} aria-labelledby="services">
      <h2 id="services">{t('services')}</h2>
      <p className={classes.counts}>
        <Tag tone="good">{t('live', { count: countOf(({ isLive }) => isLive) })}</Tag>
        {waiting > 0 ? <Tag tone="accent">{t('waiting', { count: waiting })}</Tag> : null}
        {toFix > 0 ? <Tag tone="warning">{t('toFix', { count: toFix })}</Tag> : null}
      </p>
      <div>
        <TextLink href={paths.sellerServices}>{t('allServices')}</TextLink>
      </div>
    </section>
  )
}

/** E-mail, profile, first service, where earnings go: the button stands on the first that is left. */
function useSteps({
  user,
  profile,
  services,
  canBePaid,
}: {
  user: PageUser['user']
  profile: OwnSellerProfile | null
  services: OwnServiceRow[]
  /** There is a way to pay earnings out. */
  canBePaid: boolean
}): ChecklistStep[] {
  const t = useTranslations('seller.checklist')
  const isWaiting = services.some(({ moderation }) => moderation === 'pending')
  const [draft] = services
  return [
    { title: t('email'), help: t('emailHelp'), isDone: user.emailVerified },
    {
      title: t('profile'),
      help: t('profileHelp'),
      isDone: profile !== null,
      action: <ButtonLink href={paths.sellerProfile}>{t('profileAction')}</ButtonLink>,
    },
    {
      title: t('service'),
      help: isWaiting ? t('serviceWaiting') : t('serviceHelp'),
      isDone: services.some(({ isLive }) => isLive),
      action: draft ? (
        <ButtonLink href={paths.sellerService(draft.id)} variant={isWaiting ? 'light' : 'filled'}>
          {t('serviceContinue')}
        </ButtonLink>
      ) : (
        <NewServiceButton action={createServiceAction}>{t('serviceAction')}</NewServiceButton>
      ),
    },
    {
      title: t('payout'),
      help: t('payoutHelp'),
      isDone: canBePaid,
      action: <ButtonLink href={paths.sellerEarnings}>{t('payoutAction')}</ButtonLink>,
    },
  ]
}
