import type { Locale } from '../contracts/locale'
import type { Money } from '../contracts/money'

/**
 * An amount as people of this language write it: `25 000 F CFA`, `25 €`, `12,50 €`.
 * Cents are shown only where there are some. Decimals follow ISO 4217 as Intl knows it.
 */
export function formatMoney({ amountMinor, currency }: Money, locale: Locale): string {
  return readable(moneyFormat(currency, locale).format(amountMinor / 10 ** decimalsOf(currency)))
}

/** A formatter costs far more to make than to use: one for each currency and language. */
const moneyFormats = new Map<string, Intl.NumberFormat>()

const moneyFormat = (currency: Money['currency'], locale: Locale): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  const known = moneyFormats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(intlLocale[locale], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  moneyFormats.set(key, made)
  return made
}

/** An amount for machines that read facts on a page: `25000`, `12.50`. */
export function majorUnits({ amountMinor, currency }: Money): string {
  const decimals = decimalsOf(currency)
  return (amountMinor / 10 ** decimals).toFixed(decimals)
}

/** A whole number with the separators of the language. */
export function formatNumber(value: number, locale: Locale): string {
  return readable(new Intl.NumberFormat(intlLocale[locale]).format(value))
}

/** An average rating with exactly one decimal: `4,8`. */
export function formatRating(average: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale[locale], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(average)
}

/** `12 mars 2026`. The time zone is the market's unless the reader's is given. */
export function formatDate(iso: string, locale: Locale, timeZone = marketTimeZone): string {
  return new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: 'medium', timeZone }).format(
    new Date(iso),
  )
}

/** `12 mars 2026` with the whole month, for what is printed. */
export function formatLongDate(iso: string, locale: Locale, timeZone = marketTimeZone): string {
  return new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: 'long', timeZone }).format(
    new Date(iso),
  )
}

/** `mars 2026`, for facts where the day says nothing. */
export function formatMonth(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: marketTimeZone,
  }).format(new Date(iso))
}

/** `mars`, cut as the language does: below a bar of a chart. */
export function formatMonthShort(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    month: 'short',
    timeZone: marketTimeZone,
  }).format(new Date(iso))
}

/** `12/03`: below a bar of a chart. */
export function formatDayShort(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    day: '2-digit',
    month: '2-digit',
    timeZone: marketTimeZone,
  }).format(new Date(iso))
}

/** `jeudi 12 mars 2026 à 14:05`: the exact moment behind a relative date. */
export function formatDateTime(iso: string, locale: Locale, timeZone = marketTimeZone): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
}

/** `il y a 3 jours`, `dans 2 heures`, `à l’instant`, seen from `now`. */
export function formatRelative(iso: string, now: Date, locale: Locale): string {
  const seconds = Math.round((Date.parse(iso) - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(intlLocale[locale], { numeric: 'auto' })
  for (const [unit, size] of relativeUnits) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return format.format(0, 'second')
}

/** A language's own name in the reader's language: `bambara`, `English`. */
export function formatLanguage(code: string, locale: Locale): string {
  return new Intl.DisplayNames(intlLocale[locale], { type: 'language' }).of(code) ?? code
}

/** A country's name in the reader's language. */
export function formatCountry(code: string, locale: Locale): string {
  return new Intl.DisplayNames(intlLocale[locale], { type: 'region' }).of(code) ?? code
}

/** `Dakar, Sénégal`; the country alone when the city is not known. */
export function formatPlace(
  place: { city: string | null; country: string },
  locale: Locale,
): string {
  const country = formatCountry(place.country, locale)
  return place.city ? `${place.city}, ${country}` : country
}

const decimalsOf = (currency: Money['currency']): number =>
  moneyFormat(currency, 'en').resolvedOptions().maximumFractionDigits ?? 0

/**
 * Intl's narrow spaces all but vanish in our typeface; full ones still never break. The franc of
 * Central Africa is written like that of West Africa, not as one word.
 */
const readable = (text: string): string =>
  text.replaceAll('\u202f', '\u00a0').replace('FCFA', 'F\u00a0CFA')

const intlLocale: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }
const marketTimeZone = 'Africa/Abidjan'

const relativeUnits: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]
