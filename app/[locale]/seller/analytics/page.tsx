import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AnalyticsPeriod } from '@/src/contracts/analytics'
import { sellerAnalytics } from '@/src/queries/analytics/seller-analytics'
import { AnalyticsPage } from '@/src/ui/analytics/analytics-page'
import { paths } from '@/src/ui/common/paths'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.analytics')
  return { title: t('title'), robots: { index: false } }
}

type Asked = PageParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SellerAnalyticsPage({ params, searchParams }: Asked) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerAnalytics)
  const period = AnalyticsPeriod.catch('month').parse(queryValue((await searchParams).period))
  return <AnalyticsPage analytics={await sellerAnalytics(ctx, { period })} />
}
