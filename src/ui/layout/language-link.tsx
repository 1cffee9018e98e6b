'use client'
// Client: the same page in the other language, its filters included.

import { useLocale, useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { locales } from '../../contracts/locales'
import { getPathname, usePathname } from '../../i18n/navigation'
import classes from './header-tools.module.css'

/** Leads to this page in the other language; a full load, since everything on it changes. */
export function LanguageLink() {
  const t = useTranslations('common.header')
  const locale = useLocale()
  const pathname = usePathname()
  const other = locales.find((candidate) => candidate !== locale) ?? locale
  const href = getPathname({ href: pathname, locale: other })

  /** The query is known in the browser only: cached pages are rendered without one. */
  const keepQuery = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = href + window.location.search
  }

  return (
    <a
      href={href}
      hrefLang={other}
      lang={other}
      className={classes.textTool}
      onClick={keepQuery}
      title={t('switchLanguage')}
    >
      {t('otherLanguage')}
    </a>
  )
}
