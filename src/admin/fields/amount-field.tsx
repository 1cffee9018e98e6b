import type { I18n } from '@payloadcms/translations'
import { Currency } from '../../contracts/money'
import { formatMoney, formatNumber } from '../../i18n/format'
import { adminLocale } from '../admin-text'
import { labelOf, ReadOnlyField } from './read-only-field'

type Props = {
  field: { label?: unknown; name: string }
  data?: Record<string, unknown>
  siblingData?: Record<string, unknown>
  i18n: I18n
}

/** An amount on a document, in the currency that stands beside it. Money is never typed here. */
export const AmountField = ({ field, data, siblingData, i18n }: Props) => {
  const locale = adminLocale(i18n.language)
  const value = siblingData?.[field.name]
  const currency = Currency.safeParse(siblingData?.currency ?? data?.currency)
  return (
    <ReadOnlyField label={labelOf(field, locale)}>
      {textOf(value, currency.data, locale)}
    </ReadOnlyField>
  )
}

const textOf = (value: unknown, currency: Currency | undefined, locale: 'fr' | 'en'): string => {
  if (typeof value !== 'number') return '–'
  return currency === undefined
    ? formatNumber(value, locale)
    : formatMoney({ amountMinor: value, currency }, locale)
}
