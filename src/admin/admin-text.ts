import { createTranslator } from 'next-intl'
import type { Locale } from '../contracts/locale'
import enAdmin from '../i18n/en/admin.json'
import enModeration from '../i18n/en/moderation.json'
import frAdmin from '../i18n/fr/admin.json'
import frModeration from '../i18n/fr/moderation.json'

const fr = { admin: frAdmin, moderation: frModeration }
const messages: Record<Locale, typeof fr> = { fr, en: { admin: enAdmin, moderation: enModeration } }

export type AdminText = (key: string, values?: Record<string, string | number>) => string

/** The language of the admin as its i18n object names it; French unless it is English. */
export const adminLocale = (language: string | undefined): Locale =>
  language === 'en' ? 'en' : 'fr'

/**
 * Sentences of the staff app in one language, by path: `admin.dashboard.now`. Keys are often made of
 * states, so they are not checked by the compiler; an unknown one answers its last part, readable.
 */
export const adminText = (locale: Locale): AdminText => {
  const translate = createTranslator({
    locale,
    messages: messages[locale],
    onError: () => undefined,
    getMessageFallback: ({ key }) => (key.split('.').at(-1) ?? key).replaceAll('_', ' '),
  }) as unknown as AdminText
  return (key, values) => translate(key, values)
}
