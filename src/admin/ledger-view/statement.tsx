import type { PlatformStatement } from '../../contracts/ledger'
import type { AdminText } from '../admin-text'
import { bookAmount, currencyHeading } from './book-amount'
import { csvAddress } from './csv'
import classes from './ledger-view.module.css'

type Props = {
  statement: PlatformStatement
  days: { from: string; to: string }
  locale: 'fr' | 'en'
  t: AdminText
}

/** What moved the platform's own accounts over a period, and why. */
export const Statement = ({ statement, days, locale, t }: Props) => (
  <section className={classes.panel}>
    <h2>{t('admin.ledger.statement')}</h2>
    <p className={classes.muted}>{t('admin.ledger.statementLead')}</p>
    <form className={classes.period} method="get">
      <label>
        {t('admin.ledger.from')} <input type="date" name="from" defaultValue={days.from} />
      </label>
      <label>
        {t('admin.ledger.to')} <input type="date" name="to" defaultValue={days.to} />
      </label>
      <button type="submit">{t('admin.ledger.show')}</button>
      <a download={`statement-${days.from}.csv`} href={csvAddress(csvRows(statement))}>
        {t('admin.ledger.csv')}
      </a>
    </form>
    {statement.accounts.length === 0 && (
      <p className={classes.muted}>{t('admin.ledger.statementEmpty')}</p>
    )}
    {statement.accounts.map((account) => {
      const amount = (amountMinor: number) => bookAmount(amountMinor, account.currency, locale)
      return (
        <div key={`${account.currency} ${account.kind}`} className={classes.scroll}>
          <table className={classes.table}>
            <caption>
              {t(`admin.accounts.${account.kind}`)} · {currencyHeading(account.currency, locale)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('admin.ledger.movement')}</th>
                <th scope="col" data-amount>
                  {t('admin.ledger.debit')}
                </th>
                <th scope="col" data-amount>
                  {t('admin.ledger.credit')}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('admin.ledger.opening')}</th>
                <td colSpan={2} data-amount>
                  {amount(account.openingMinor)}
                </td>
              </tr>
              {account.movements.map((movement) => (
                <tr key={movement.posting}>
                  <th scope="row">{t(`admin.postings.${movement.posting}`)}</th>
                  <td data-amount>{amount(movement.debitMinor)}</td>
                  <td data-amount>{amount(movement.creditMinor)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('admin.ledger.closing')}</th>
                <td colSpan={2} data-amount>
                  {amount(account.closingMinor)}
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )
    })}
  </section>
)

const csvRows = (statement: PlatformStatement) => [
  ['currency', 'account', 'line', 'debit_minor', 'credit_minor'],
  ...statement.accounts.flatMap(({ currency, kind, openingMinor, movements, closingMinor }) => [
    [currency, kind, 'opening', 0, openingMinor],
    ...movements.map(({ posting, debitMinor, creditMinor }) => [
      currency,
      kind,
      posting,
      debitMinor,
      creditMinor,
    ]),
    [currency, kind, 'closing', 0, closingMinor],
  ]),
]
