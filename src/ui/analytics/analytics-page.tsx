import { useFormatter, useLocale, useTranslations } from 'next-intl'
import {
  AnalyticsPeriod,
  type AnalyticsCounts,
  type SellerAnalytics,
} from '../../contracts/analytics'
import { formatDate, formatDayShort, formatMonth, formatMonthShort } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { BarChart, type Bar } from '../charts/bar-chart'
import { AnchorButton } from '../common/anchor-button'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { PageHeader } from '../common/page-header'
import { paths } from '../common/paths'
import { Section } from '../common/section'
import { Surface } from '../common/surface'
import { SellerNav } from '../seller/seller-nav'
import classes from './analytics-page.module.css'

const figures = ['impressions', 'visits', 'orders'] as const

/** How often a seller's services were seen, opened and ordered: in all, over time, one by one. */
export function AnalyticsPage({ analytics }: { analytics: SellerAnalytics }) {
  const t = useTranslations('seller.analytics')
  const { period, total, before, services } = analytics
  return (
    <>
      <SellerNav current="analytics" />
      <PageHeader title={t('title')} intro={t('intro')} />
      <nav aria-label={t('choose')} className={classes.choices}>
        {AnalyticsPeriod.options.map((each) => (
          <Link
            key={each}
            href={{ pathname: paths.sellerAnalytics, query: { period: each } }}
            prefetch={false}
            className={classes.choice}
            aria-current={each === period ? 'page' : undefined}
          >
            {t(`periods.${each}`)}
          </Link>
        ))}
      </nav>
      {services.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          body={t('emptyBody')}
          action={<ButtonLink href={paths.sellerServices}>{t('emptyAction')}</ButtonLink>}
        />
      ) : (
        <>
          <Totals total={total} before={before} />
          <Section title={t('overTime')}>
            <Surface>
              <VisitsChart analytics={analytics} />
            </Surface>
          </Section>
          <Section title={t('byService')}>
            <Surface>
              <ServiceTable services={services} />
            </Surface>
          </Section>
          <p className={classes.file}>
            <AnchorButton href={`/api/v1/seller/analytics.csv?period=${period}`} variant="light">
              {t('csv')}
            </AnchorButton>
          </p>
        </>
      )}
      <p className={classes.dimmed}>{t('how')}</p>
    </>
  )
}

function Totals({ total, before }: { total: AnalyticsCounts; before: AnalyticsCounts }) {
  const t = useTranslations('seller.analytics')
  const format = useFormatter()
  return (
    <dl className={classes.totals}>
      {figures.map((figure) => (
        <div key={figure} className={classes.total}>
          <dt>{t(figure)}</dt>
          <dd>
            <strong>{format.number(total[figure])}</strong>
            <span className={classes.dimmed}>{t('before', { count: before[figure] })}</span>
          </dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{t('conversion')}</dt>
        <dd>
          <strong>{useShare(total)}</strong>
          <span className={classes.dimmed}>{t('conversionHelp')}</span>
        </dd>
      </div>
    </dl>
  )
}

/** Orders for visits, in words. */
function useShare({ orders, visits }: AnalyticsCounts): string {
  const format = useFormatter()
  if (visits === 0) return '–'
  const share = Math.min(1, orders / visits)
  return format.number(share, { style: 'percent', maximumFractionDigits: 1 })
}

function VisitsChart({ analytics: { period, steps, total } }: { analytics: SellerAnalytics }) {
  const t = useTranslations('seller.analytics')
  const locale = useLocale()
  const words = {
    week: (day: string) => ({
      label: formatDayShort(day, locale),
      name: formatDate(day, locale),
    }),
    quarter: (day: string) => ({
      label: formatDayShort(day, locale),
      name: t('weekFrom', { day: formatDate(day, locale) }),
    }),
    year: (day: string) => ({
      label: formatMonthShort(day, locale),
      name: formatMonth(day, locale),
    }),
  }
  const wordsOf = period === 'month' ? words.week : words[period]
  // Thirty dates in a row are no reading: every fifth stands under its bar.
  const isSaid = (index: number) => period !== 'month' || (steps.length - 1 - index) % 5 === 0
  const bars = steps.map(({ startsAt, impressions, visits, orders }, index): Bar => {
    const { label, name } = wordsOf(startsAt)
    const text = t('stepText', { impressions, visits, orders })
    return { key: startsAt, label: isSaid(index) ? label : '', name, value: visits, text }
  })
  return (
    <BarChart
      bars={bars}
      caption={t('figure', { visits: total.visits })}
      tableLabel={t('table')}
      columns={{ name: t('from'), value: t('figures') }}
    />
  )
}

function ServiceTable({ services }: { services: SellerAnalytics['services'] }) {
  const t = useTranslations('seller.analytics')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('byService')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('service')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(figure)}
              </th>
            ))}
            <th scope="col">{t('conversion')}</th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <ServiceRow key={service.id} service={service} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ServiceRow({ service }: { service: SellerAnalytics['services'][number] }) {
  const format = useFormatter()
  const share = useShare(service)
  return (
    <tr>
      <th scope="row" dir="auto">
        {service.title}
      </th>
      {figures.map((figure) => (
        <td key={figure}>{format.number(service[figure])}</td>
      ))}
      <td>{share}</td>
    </tr>
  )
}
