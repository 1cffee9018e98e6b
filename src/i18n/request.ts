import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { messages } from './messages'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  // One time zone for what the server writes; the hover of a date shows the reader's own.
  return { locale, messages: messages[locale], timeZone: 'Africa/Abidjan' }
})
