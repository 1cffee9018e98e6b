import '@/src/ui/styles/workspace.css'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { AnalyticsPage } from '@/src/ui/analytics/analytics-page'
import { GroupTotals } from '@/src/ui/cart/group-totals'
import { PageHeader } from '@/src/ui/common/page-header'
import { Surface } from '@/src/ui/common/surface'
import { CouponList } from '@/src/ui/coupons/coupon-list'
import { SpendingMonths, SpendingTotals } from '@/src/ui/spending/spending-months'
import { Workspace } from '@/src/ui/workspace/workspace'
import { Sample, SamplesOf } from '../samples-of'
import { CartLineSamples, FavouriteSamples, SavedSearchSamples } from './keep-parts'
import { analytics, cartGroups, coupons, spendings } from './money-samples'
import { PayoutSamples, StatementSamples } from './payout-parts'

/** Development only: amounts and figures that are hard on the layout, and what people keep. */
const StyleguideMoney = async () => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  return (
    <Workspace namespaces={['cart', 'coupons', 'favourites', 'payouts', 'savedSearches', 'search']}>
      <PageHeader title="Money" intro="Payouts, totals, coupons, figures; searches, favourites" />
      <PayoutSamples />
      <StatementSamples />
      <CartLineSamples />
      <BuyerSamples />
      <CouponSamples />
      <AnalyticsSamples />
      <SavedSearchSamples />
      <FavouriteSamples />
    </Workspace>
  )
}

function BuyerSamples() {
  return (
    <SamplesOf title="Totals and spending">
      {Object.entries(cartGroups).map(([name, group]) => (
        <Sample key={name} name={`cart: ${name}`}>
          <Surface>
            <GroupTotals group={group} />
          </Surface>
        </Sample>
      ))}
      {Object.entries(spendings).map(([name, { totals, months }]) => (
        <Sample key={name} name={`spending: ${name}`}>
          <SpendingTotals totals={totals} />
          <SpendingMonths months={months} />
        </Sample>
      ))}
    </SamplesOf>
  )
}

function CouponSamples() {
  return (
    <SamplesOf title="Coupons">
      <Sample name="usual, long, used up, over, ended">
        <CouponList coupons={coupons} />
      </Sample>
      <Sample name="none: nothing shows">
        <CouponList coupons={[]} />
      </Sample>
    </SamplesOf>
  )
}

function AnalyticsSamples() {
  return (
    <SamplesOf title="Analytics">
      {Object.entries(analytics).map(([name, figures]) => (
        <Sample key={name} name={name}>
          <div>
            <AnalyticsPage analytics={figures} />
          </div>
        </Sample>
      ))}
    </SamplesOf>
  )
}

export default StyleguideMoney
