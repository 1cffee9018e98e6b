import Link from 'next/link'
import type { ReconciliationRun } from '../../queries/ledger/reconciliation-runs'
import { formatMoney, formatNumber } from '../../i18n/format'
import type { AdminText } from '../admin-text'
import { exactMoment } from '../exact-moment'
import classes from './reconciliation.module.css'

type Locale = 'fr' | 'en'
type Props = { run: ReconciliationRun; locale: Locale; t: AdminText }

/** One comparison: which days, how much was read, what differed; its totals on demand. */
export const RunPanel = ({ run, locale, t }: Props) => (
  <section className={classes.panel}>
    <header className={classes.run}>
      <h2>{run.provider}</h2>
      <p className={classes.muted}>
        {t('admin.reconciliation.days', {
          first: dayText(run.firstDay, locale),
          last: dayText(run.lastDay, locale),
        })}
        {' · '}
        {t('admin.reconciliation.started', { moment: exactMoment(run.startedAt, locale) })}
      </p>
    </header>
    {run.isFinished ? (
      <>
        <p className={classes.facts}>
          <span>{t('admin.reconciliation.lines', { count: run.lines })}</span>
          <Differences run={run} t={t} />
          {run.healed > 0 && <span>{t('admin.reconciliation.healed', { count: run.healed })}</span>}
        </p>
        {run.totals.length > 0 && (
          <details>
            <summary>{t('admin.reconciliation.totals')}</summary>
            <Totals run={run} locale={locale} t={t} />
          </details>
        )}
      </>
    ) : (
      <p data-wrong>{t('admin.reconciliation.unfinished')}</p>
    )}
  </section>
)

/** The way to the differences of these days, also those that were healed or resolved since. */
const Differences = ({ run, t }: Omit<Props, 'locale'>) => {
  const text = t('admin.reconciliation.differences', { count: run.differences })
  if (run.differences === 0) return <span data-good>{text}</span>
  const where = new URLSearchParams({
    'where[and][0][provider][equals]': run.provider,
    'where[and][1][day][greater_than_equal]': run.firstDay,
    'where[and][2][day][less_than_equal]': run.lastDay,
  })
  return (
    <Link data-wrong href={`/admin/collections/reconciliation-differences?${where.toString()}`}>
      {text}
    </Link>
  )
}

const Totals = ({ run, locale, t }: Props) => (
  <div className={classes.scroll}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('admin.reconciliation.day')}</th>
          <th scope="col">{t('admin.reconciliation.kind')}</th>
          {(['theirs', 'ours', 'difference'] as const).map((key) => (
            <th key={key} scope="col" data-amount>
              {t(`admin.reconciliation.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {run.totals.map((total) => {
          const { day, currency, kind, oursMinor, theirsMinor } = total
          const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale)
          const differenceMinor = theirsMinor - oursMinor
          return (
            <tr key={`${day} ${currency} ${kind ?? ''}`}>
              <th scope="row">{dayText(day, locale)}</th>
              <td>{t(`admin.reconciliation.kinds.${kind ?? 'all'}`)}</td>
              <td data-amount>{amount(theirsMinor)}</td>
              <td data-amount>{amount(oursMinor)}</td>
              <td data-amount data-wrong={differenceMinor !== 0 || undefined}>
                {differenceMinor === 0 ? formatNumber(0, locale) : amount(differenceMinor)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

const languages: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }

const dayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
