import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { EarningsSummary } from '@/src/contracts/orders'
import { earningsSummary } from '@/src/queries/orders/earnings-summary'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { EarningsCards } from '@/src/ui/seller/earnings-cards'
import classes from '@/src/ui/seller/seller-home.module.css'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { RefreshOnSignals } from '@/src/ui/workspace/refresh-on-signals'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.earnings')
  return { title: t('title'), robots: { index: false } }
}

export default async function EarningsPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerEarnings)
  return <Earnings earnings={await earningsSummary(ctx)} />
}

function Earnings({ earnings }: { earnings: EarningsSummary }) {
  const t = useTranslations('seller')
  return (
    <>
      <RefreshOnSignals />
      <SellerNav current="earnings" />
      <PageHeader title={t('earnings.title')} intro={t('earnings.intro')} />
      {earnings.length === 0 ? (
        <EmptyState
          title={t('earnings.emptyTitle')}
          body={t('earnings.emptyBody')}
          action={<ButtonLink href={paths.sellerServices}>{t('orders.emptyAction')}</ButtonLink>}
        />
      ) : (
        <div className={classes.columns}>
          {earnings.map((one) => (
            <section key={one.currency} className={classes.section}>
              {earnings.length > 1 ? (
                <h2>{t('earnings.currency', { currency: one.currency })}</h2>
              ) : null}
              <EarningsCards earnings={one} withHelp />
            </section>
          ))}
        </div>
      )}
    </>
  )
}
