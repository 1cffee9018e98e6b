import { useLocale } from 'next-intl'
import { formatCountry } from '../../i18n/format'

/** A country in the reader's language. */
export function CountryName({ code }: { code: string }) {
  return formatCountry(code, useLocale())
}
