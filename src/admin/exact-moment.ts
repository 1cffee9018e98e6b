import type { Locale } from '../contracts/locale'

const languages: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }

/** `26 sept. 2026, 09:32`, in the market's time: short enough for a table. */
export const exactMoment = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Africa/Abidjan',
  }).format(new Date(iso))
