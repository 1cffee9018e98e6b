import type { Metadata } from 'next'
import { locales, type Locale } from '@/src/contracts/locale'

/** What a shared link shows where the page has no picture of its own. */
export const socialImage = { url: '/social.png', width: 1200, height: 630 }

/**
 * The addresses of one page for search engines: its own, and the same page in the languages it
 * exists in (all, unless said otherwise). A page shown in a language that its content lacks points
 * to the language it was written in.
 */
export const languageLinks = ({
  path,
  locale,
  languages = locales,
}: {
  /** Below the language, with its leading slash; '' for the home page. */
  path: string
  locale: Locale
  languages?: readonly Locale[]
}): NonNullable<Metadata['alternates']> => {
  const address = (language: Locale) => `/${language}${path}`
  const own = languages.includes(locale) ? locale : (languages[0] ?? locale)
  const links = Object.fromEntries(languages.map((each) => [each, address(each)]))
  return {
    canonical: address(own),
    languages: languages.length > 1 ? { ...links, 'x-default': address(languages[0] ?? own) } : {},
  }
}
