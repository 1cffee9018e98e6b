import { defineRouting } from 'next-intl/routing'
import { defaultLocale, locales } from '../contracts/locales'

/** Every storefront address carries its language: `/fr/…`, `/en/…`; `/` follows Accept-Language. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: 'always',
  // The link element in the head says the same, and cached pages can carry it.
  alternateLinks: false,
})
