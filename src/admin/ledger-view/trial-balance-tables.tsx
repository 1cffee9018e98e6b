import type { TrialBalance } from '../../contracts/ledger'
import { formatNumber } from '../../i18n/format'
import type { AdminText } from '../admin-text'
import { bookAmount, currencyHeading } from './book-amount'
import { csvAddress } from './csv'
import classes from './ledger-view.module.css'

type Locale = 'fr' | 'en'
type Props = { balance: TrialBalance; at: string; locale: Locale; t: AdminText }

/** One table per currency, with its sums; the day is a plain form. */
export const TrialBalanceTables = ({ balance, at, locale, t }: Props) => (
  <section className={classes.panel}>
    <form className={classes.period} method="get">
      <label>
        {t('admin.ledger.at')} <input type="date" name="at" defaultValue={at} />
      </label>
      <button type="submit">{t('admin.ledger.show')}</button>
      <a download={`balance-${at}.csv`} href={csvAddress(csvRows(balance))}>
        {t('admin.ledger.csv')}
      </a>
    </form>
    {balance.currencies.length === 0 && <p className={classes.muted}>{t('admin.ledger.empty')}</p>}
    {balance.currencies.map((sheet) => (
      <Sheet key={sheet.currency} sheet={sheet} locale={locale} t={t} />
    ))}
  </section>
)

type Sheet = TrialBalance['currencies'][number]

const Sheet = ({ sheet, locale, t }: { sheet: Sheet; locale: Locale; t: AdminText }) => {
  const { currency } = sheet
  const amount = (amountMinor: number) => bookAmount(amountMinor, currency, locale)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{currencyHeading(currency, locale)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.ledger.account')}</th>
            {(['count', 'debit', 'credit', 'balance'] as const).map((key) => (
              <th key={key} scope="col" data-amount>
                {t(`admin.ledger.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.kind}>
              <th scope="row">{t(`admin.accounts.${line.kind}`)}</th>
              <td data-amount>{formatNumber(line.accounts, locale)}</td>
              <td data-amount>{amount(line.debitMinor)}</td>
              <td data-amount>{amount(line.creditMinor)}</td>
              <td data-amount>{amount(line.balanceMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('admin.ledger.total')}
            </th>
            <td data-amount>{amount(sheet.debitMinor)}</td>
            <td data-amount>{amount(sheet.creditMinor)}</td>
            <td data-amount data-wrong={sheet.differenceMinor !== 0 || undefined}>
              {t('admin.ledger.difference')} {amount(sheet.differenceMinor)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const csvRows = (balance: TrialBalance) => [
  ['currency', 'account', 'accounts', 'debit_minor', 'credit_minor', 'balance_minor'],
  ...balance.currencies.flatMap(({ currency, lines }) =>
    lines.map((line) => [
      currency,
      line.kind,
      line.accounts,
      line.debitMinor,
      line.creditMinor,
      line.balanceMinor,
    ]),
  ),
]
