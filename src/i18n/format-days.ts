import type { Locale } from '../contracts/locale'

/** `jeudi 24 décembre`, of a day without a time. */
export const formatDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(day))

/** The days of a week from Monday on, short and whole: `lun.`, `lundi`. */
export const weekdays = (locale: Locale): { short: string; long: string }[] => {
  const named = (weekday: 'short' | 'long', monday: number) =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
      // The first of June 2026 is a Monday.
      new Date(Date.UTC(2026, 5, monday)),
    )
  return Array.from({ length: 7 }, (_, index) => ({
    short: named('short', index + 1),
    long: named('long', index + 1),
  }))
}
