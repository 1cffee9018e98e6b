import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { SellerCalendarQuery, type SellerCalendar } from '@/src/contracts/seller-calendar'
import { sellerCalendar } from '@/src/queries/sellers/seller-calendar'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { CalendarDays } from '@/src/ui/seller/calendar-days'
import { CalendarMonth } from '@/src/ui/seller/calendar-month'
import { CalendarMonths } from '@/src/ui/seller/calendar-months'
import classes from '@/src/ui/seller/calendar.module.css'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { VacationPanel } from '@/src/ui/vacations/vacation-panel'
import { RefreshOnSignals } from '@/src/ui/workspace/refresh-on-signals'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.calendar')
  return { title: t('title'), robots: { index: false } }
}

type Asked = PageParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CalendarPage({ params, searchParams }: Asked) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerCalendar)
  // A month that is none is this one.
  const asked = SellerCalendarQuery.safeParse({ month: queryValue((await searchParams).month) })
  return <Calendar calendar={await sellerCalendar(ctx, asked.data ?? {})} />
}

function Calendar({ calendar }: { calendar: SellerCalendar }) {
  const t = useTranslations('seller.calendar')
  const { month, today, vacation } = calendar
  return (
    <>
      <RefreshOnSignals />
      <SellerNav current="calendar" />
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className={classes.columns}>
        <VacationPanel vacation={vacation} today={today} />
        <CalendarMonths month={month} today={today} />
        <div className={classes.sheet}>
          <CalendarDays calendar={calendar} />
          <CalendarMonth calendar={calendar} />
        </div>
      </div>
    </>
  )
}
