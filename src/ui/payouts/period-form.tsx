import { useTranslations } from 'next-intl'
import type { Currency } from '../../contracts/money'
import type { SellerStatement } from '../../contracts/payouts'
import fields from './period-form.module.css'

type Props = { statement: SellerStatement; currencies: readonly Currency[] }

/** Chooses the period by the address alone: it works without JavaScript and can be bookmarked. */
export function PeriodForm({ statement, currencies }: Props) {
  const t = useTranslations('payouts')
  return (
    <form method="get" className={fields.form}>
      <label className={fields.field}>
        {t('statement.from')}
        <input type="date" name="from" defaultValue={statement.from} required />
      </label>
      <label className={fields.field}>
        {t('statement.to')}
        <input type="date" name="to" defaultValue={statement.to} required />
      </label>
      <label className={fields.field}>
        {t('methods.currency')}
        <select name="currency" defaultValue={statement.currency}>
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </label>
      <button type="submit" className={fields.button}>
        {t('statement.show')}
      </button>
    </form>
  )
}
