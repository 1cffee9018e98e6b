import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import {
  EarningsPeriod,
  type EarningsByPeriod,
  type EarningsSummary,
  type PayoutOverview,
  type PayoutRailOffer,
} from '@/src/contracts/payouts'
import { earningsSummary } from '@/src/queries/orders/earnings-summary'
import { earningsByPeriod } from '@/src/queries/payouts/earnings-by-period'
import { payoutOverview } from '@/src/queries/payouts/payout-overview'
import { payoutRails } from '@/src/queries/payouts/payout-rails'
import { ButtonLink } from '@/src/ui/common/button-link'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { ClearingList } from '@/src/ui/payouts/clearing-list'
import { PayoutBalance } from '@/src/ui/payouts/payout-balance'
import { PayoutHistory } from '@/src/ui/payouts/payout-history'
import { PayoutMethods } from '@/src/ui/payouts/payout-methods'
import { PayoutSchedule } from '@/src/ui/payouts/payout-schedule'
import { EarningsChart } from '@/src/ui/seller/earnings-chart'
import { EarningsCards } from '@/src/ui/seller/earnings-cards'
import classes from '@/src/ui/seller/seller-home.module.css'
import { SellerDocuments } from '@/src/ui/seller/seller-documents'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { RefreshOnSignals } from '@/src/ui/workspace/refresh-on-signals'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.earnings')
  return { title: t('title'), robots: { index: false } }
}

type Asked = PageParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function EarningsPage({ params, searchParams }: Asked) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerEarnings)
  const period = EarningsPeriod.catch('month').parse(queryValue((await searchParams).period))
  const [earnings, overview, byPeriod] = await Promise.all([
    earningsSummary(ctx),
    payoutOverview(ctx),
    earningsByPeriod(ctx, { period }),
  ])
  return <Earnings {...{ earnings, overview, byPeriod }} rails={payoutRails(ctx)} />
}

type Props = {
  earnings: EarningsSummary
  overview: PayoutOverview
  byPeriod: EarningsByPeriod
  rails: PayoutRailOffer[]
}

function Earnings({ earnings, overview, byPeriod, rails }: Props) {
  const t = useTranslations('seller')
  const tPayouts = useTranslations('payouts.statement')
  const { methods } = overview
  return (
    <>
      <RefreshOnSignals />
      <SellerNav current="earnings" />
      <PageHeader title={t('earnings.title')} intro={t('earnings.intro')} />
      <div className={classes.columns}>
        {earnings.map((one) => (
          <section key={one.currency} className={classes.section}>
            {earnings.length > 1 ? (
              <h2>{t('earnings.currency', { currency: one.currency })}</h2>
            ) : null}
            <EarningsCards earnings={one} withHelp />
          </section>
        ))}
        {overview.balances.map((balance) => (
          <PayoutBalance
            key={balance.currency}
            balance={balance}
            method={
              methods.find((one) => one.currency === balance.currency && one.isDefault) ??
              methods.find((one) => one.currency === balance.currency)
            }
          />
        ))}
        <EarningsChart earnings={byPeriod} />
        <ClearingList clearing={overview.clearing} />
        <PayoutMethods methods={methods} rails={rails} coolingOffHours={overview.coolingOffHours} />
        <PayoutSchedule schedule={overview.schedule} />
        <PayoutHistory payouts={overview.payouts} />
        <SellerDocuments />
        <div>
          <ButtonLink href={paths.sellerStatement} variant="light">
            {tPayouts('link')}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
