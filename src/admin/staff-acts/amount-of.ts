import { Currency } from '../../contracts/money'
import type { Locale } from '../../contracts/locale'
import { formatMoney } from '../../i18n/format'

/** An amount of a document as the reader writes it, or null where the document has none. */
export const amountOf = (
  doc: Record<string, unknown>,
  locale: Locale,
  field = 'amountMinor',
): string | null => {
  const currency = Currency.safeParse(doc.currency)
  const amountMinor = doc[field]
  if (!currency.success || typeof amountMinor !== 'number') return null
  return formatMoney({ amountMinor, currency: currency.data }, locale)
}
