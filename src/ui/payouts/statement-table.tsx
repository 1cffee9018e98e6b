import { useLocale, useTranslations } from 'next-intl'
import type { SellerStatement } from '../../contracts/payouts'
import { formatDate } from '../../i18n/format'
import { Money } from '../common/money'
import classes from './payouts.module.css'

/** A statement as people read and print it: opening, each movement, closing. */
export function StatementTable({ statement }: { statement: SellerStatement }) {
  const t = useTranslations('payouts.statement')
  const locale = useLocale()
  const { currency, movements } = statement
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('movement')}</th>
          <th scope="col" className={classes.number}>
            {t('amount')}
          </th>
          <th scope="col" className={classes.number}>
            {t('balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        <Total
          date={statement.from}
          label={t('opening')}
          amountMinor={statement.openingMinor}
          currency={currency}
        />
        {movements.map((one, index) => (
          <tr key={`${one.at} ${index}`}>
            <td>{formatDate(one.at, locale, 'UTC')}</td>
            <td>
              {t(`kinds.${one.kind}`)}
              {one.orderNumber === null ? null : (
                <>
                  <br />
                  <span className={classes.dimmed}>{one.orderNumber}</span>
                </>
              )}
            </td>
            <td className={classes.number}>
              <Money amountMinor={one.amountMinor} currency={currency} />
            </td>
            <td className={classes.number}>
              <Money amountMinor={one.balanceMinor} currency={currency} />
            </td>
          </tr>
        ))}
        <Total
          date={statement.to}
          label={t('closing')}
          amountMinor={statement.closingMinor}
          currency={currency}
        />
      </tbody>
    </table>
  )
}

type TotalProps = Pick<SellerStatement, 'currency'> & {
  date: string
  label: string
  amountMinor: number
}

function Total({ date, label, amountMinor, currency }: TotalProps) {
  const locale = useLocale()
  return (
    <tr className={classes.total}>
      <td>{formatDate(`${date}T12:00:00Z`, locale, 'UTC')}</td>
      <td colSpan={2}>{label}</td>
      <td className={classes.number}>
        <Money amountMinor={amountMinor} currency={currency} />
      </td>
    </tr>
  )
}
