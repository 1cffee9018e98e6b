import { useLocale, useTranslations } from 'next-intl'
import type { Spending } from '../../contracts/spending'
import { formatMoney, formatMonth } from '../../i18n/format'
import { Money } from '../common/money'
import { Surface } from '../common/surface'
import classes from './spending.module.css'

type Month = Spending['months'][number]

/** What was paid in each currency, in all: what counts is what stayed paid. */
export function SpendingTotals({ totals }: { totals: Spending['totals'] }) {
  const t = useTranslations('spending')
  const locale = useLocale()
  const isMixed = totals.length > 1
  return (
    <ul className={classes.totals}>
      {totals.map(({ currency, paidMinor, returnedMinor }) => (
        <li key={currency}>
          <Surface>
            <p className={classes.dimmed}>{isMixed ? t('totalIn', { currency }) : t('total')}</p>
            <p className={classes.amount}>
              <Money amountMinor={paidMinor - returnedMinor} currency={currency} />
            </p>
            {returnedMinor > 0 ? (
              <p className={classes.dimmed}>
                {t('paidAndReturned', {
                  paid: formatMoney({ amountMinor: paidMinor, currency }, locale),
                  returned: formatMoney({ amountMinor: returnedMinor, currency }, locale),
                })}
              </p>
            ) : null}
          </Surface>
        </li>
      ))}
    </ul>
  )
}

/** Month by month, the newest first, each with a bar against the dearest month of its currency. */
export function SpendingMonths({ months }: { months: Month[] }) {
  const dearest = new Map<string, number>()
  // The francs of West and Central Africa are written alike: of several, each says its code.
  const isMixed = new Set(months.map(({ currency }) => currency)).size > 1
  for (const { currency, paidMinor } of months) {
    dearest.set(currency, Math.max(dearest.get(currency) ?? 0, paidMinor))
  }
  return (
    <Surface padding="none">
      <ul className={classes.months}>
        {months.map((month) => (
          <li key={`${month.month} ${month.currency}`} className={classes.month}>
            <MonthRow
              month={month}
              dearestMinor={dearest.get(month.currency) ?? 0}
              isMixed={isMixed}
            />
          </li>
        ))}
      </ul>
    </Surface>
  )
}

function MonthRow({
  month,
  dearestMinor,
  isMixed,
}: {
  month: Month
  dearestMinor: number
  isMixed: boolean
}) {
  const t = useTranslations('spending')
  const locale = useLocale()
  const { currency, paidMinor, returnedMinor, payments } = month
  const share = dearestMinor === 0 ? 0 : paidMinor / dearestMinor
  return (
    <>
      <div className={classes.line}>
        <span className={classes.name}>
          {formatMonth(month.month, locale)}
          {isMixed ? ` · ${currency}` : null}
        </span>
        <strong>
          <Money amountMinor={paidMinor} currency={currency} />
        </strong>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.bar} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </div>
      <div className={classes.line}>
        <span className={classes.dimmed}>{t('payments', { count: payments })}</span>
        {returnedMinor > 0 ? (
          <span className={classes.dimmed}>
            {t('returned', {
              amount: formatMoney({ amountMinor: returnedMinor, currency }, locale),
            })}
          </span>
        ) : null}
      </div>
    </>
  )
}
