import type { I18n } from '@payloadcms/translations'
import { Currency } from '../../contracts/money'
import { formatMoney, formatNumber } from '../../i18n/format'
import { adminLocale } from '../admin-text'
import { Linked, type CellLink } from './linked'

type Props = CellLink & {
  cellData?: unknown
  i18n: I18n
  rowData?: { id?: string | number; currency?: unknown }
}

/** An amount in its row's currency, written as the reader writes it. */
export const AmountCell = ({ cellData, i18n, ...cell }: Props) => {
  if (typeof cellData !== 'number') return <span aria-hidden>–</span>
  const locale = adminLocale(i18n.language)
  const currency = Currency.safeParse(cell.rowData?.currency)
  const text = currency.success
    ? formatMoney({ amountMinor: cellData, currency: currency.data }, locale)
    : formatNumber(cellData, locale)
  return (
    <Linked cell={cell}>
      <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{text}</span>
    </Linked>
  )
}
