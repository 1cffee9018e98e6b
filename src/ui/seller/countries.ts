import type { Locale } from '../../contracts/locale'
import { formatCountry, formatLanguage } from '../../i18n/format'

/** Where sellers live, francophone Africa first; ISO 3166-1 alpha-2. Others follow. */
const sellerCountries = [
  'BJ',
  'BF',
  'BI',
  'CM',
  'CF',
  'KM',
  'CG',
  'CD',
  'CI',
  'DJ',
  'GA',
  'GN',
  'GQ',
  'MG',
  'ML',
  'MR',
  'MU',
  'NE',
  'RW',
  'SN',
  'SC',
  'TD',
  'TG',
  'DZ',
  'MA',
  'TN',
  'CV',
  'GH',
  'GM',
  'GW',
  'NG',
  'BE',
  'CA',
  'CH',
  'FR',
  'HT',
  'LU',
  'US',
] as const

/** Languages offered as boxes to tick; ISO 639. */
const sellerLanguages = [
  'fr',
  'en',
  'ar',
  'pt',
  'wo',
  'bm',
  'ff',
  'ha',
  'ln',
  'sw',
  'mg',
  'ee',
  'yo',
  'es',
] as const

/** Countries to choose from, by name in the reader's language. */
export const namedCountries = (locale: Locale) =>
  sellerCountries
    .map((code) => ({ value: code, label: formatCountry(code, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))

/** Languages to tick, with those that were chosen before and are not on the list. */
export const namedLanguages = (chosen: string[], locale: Locale) =>
  [...new Set<string>([...sellerLanguages, ...chosen])].map((code) => ({
    value: code,
    label: formatLanguage(code, locale),
  }))
