import { useLocale } from 'next-intl'
import type { Currency } from '../../contracts/money'
import { formatMoney } from '../../i18n/format'
import classes from './text.module.css'

/** An amount by locale (`25 000 F CFA`, `25 €`), never broken over two lines. */
export function Money({ amountMinor, currency }: { amountMinor: number; currency: Currency }) {
  return (
    <span className={classes.unbroken}>{formatMoney({ amountMinor, currency }, useLocale())}</span>
  )
}
