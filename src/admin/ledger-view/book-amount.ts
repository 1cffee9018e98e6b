import type { Locale } from '../../contracts/locale'
import type { Currency } from '../../contracts/money'
import { exponentOf } from '../../domain/money/currency-exponents'
import { formatMoney } from '../../i18n/format'

/**
 * An amount with the code of its currency: the francs of West and of Central Africa are two
 * currencies with one sign, and books name which.
 */
export const bookAmount = (amountMinor: number, currency: Currency, locale: Locale): string => {
  const format = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: exponentOf(currency),
    maximumFractionDigits: exponentOf(currency),
  })
  const number = format.format(amountMinor / 10 ** exponentOf(currency))
  return `${number.replaceAll('\u202F', '\u00A0')}\u00A0${currency}`
}

/** The heading of one currency's accounts: `F CFA (XOF)`, `€ (EUR)`. */
export const currencyHeading = (currency: Currency, locale: Locale): string => {
  const sign = formatMoney({ amountMinor: 0, currency }, locale).replaceAll(/[\d.,]/gu, '')
  return `${sign.trim()} (${currency})`
}
