import { useLocale, useTranslations } from 'next-intl'
import type { EarningsByPeriod, EarningsPeriod } from '../../contracts/payouts'
import {
  formatDate,
  formatDayShort,
  formatMoney,
  formatMonth,
  formatMonthShort,
} from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { BarChart, type Bar } from '../charts/bar-chart'
import { AnchorButton } from '../common/anchor-button'
import { paths } from '../common/paths'
import { Section } from '../common/section'
import { Surface } from '../common/surface'
import classes from './earnings-chart.module.css'

const periods: readonly EarningsPeriod[] = ['week', 'month', 'year']

/** What became the seller's, week by week, month by month or year by year. */
export function EarningsChart({ earnings }: { earnings: EarningsByPeriod }) {
  const t = useTranslations('seller.earnings.byPeriod')
  const { period, currencies } = earnings
  const isMixed = currencies.length > 1
  return (
    <Section title={t('title')} id="periods">
      <p className={classes.dimmed}>{t('intro')}</p>
      <nav aria-label={t('choose')} className={classes.choices}>
        {periods.map((each) => (
          <Link
            key={each}
            href={{ pathname: paths.sellerEarnings, query: { period: each }, hash: 'periods' }}
            prefetch={false}
            className={classes.choice}
            aria-current={each === period ? 'page' : undefined}
          >
            {t(each)}
          </Link>
        ))}
      </nav>
      {currencies.map((one) => (
        <Surface key={one.currency}>
          <Chart one={one} period={period} isMixed={isMixed} />
        </Surface>
      ))}
      <p className={classes.file}>
        <AnchorButton href={`/api/v1/seller/earnings.csv?period=${period}`} variant="light">
          {t('csv')}
        </AnchorButton>
      </p>
    </Section>
  )
}

type One = EarningsByPeriod['currencies'][number]

function Chart({
  one: { currency, periods: told },
  period,
  isMixed,
}: {
  one: One
  period: EarningsPeriod
  isMixed: boolean
}) {
  const t = useTranslations('seller.earnings.byPeriod')
  const locale = useLocale()
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale)
  const total = told.reduce((sum, { earnedMinor }) => sum + earnedMinor, 0)
  if (told.every(({ earnedMinor }) => earnedMinor === 0)) {
    return <p className={classes.dimmed}>{t('none')}</p>
  }
  const words = {
    week: (iso: string) => ({
      label: formatDayShort(iso, locale),
      name: t('weekOf', { day: formatDate(iso, locale) }),
    }),
    month: (iso: string) => ({
      label: formatMonthShort(iso, locale),
      name: formatMonth(iso, locale),
    }),
    year: (iso: string) => ({ label: iso.slice(0, 4), name: iso.slice(0, 4) }),
  }[period]
  const bars = told.map(({ startsAt, earnedMinor }): Bar => ({
    key: startsAt,
    ...words(startsAt),
    value: earnedMinor,
    text: money(earnedMinor),
  }))
  return (
    <BarChart
      bars={bars}
      caption={t('figure', {
        total: money(total),
        count: bars.length,
        currency: isMixed ? currency : 'none',
      })}
      tableLabel={t('table')}
      columns={{ name: t('period'), value: t('earned') }}
    />
  )
}
