'use client'
// Client: the choice lives in the browser.

import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { chooseColorScheme, followColorScheme } from './color-scheme'
import classes from './header-tools.module.css'

/** Light or dark. Both faces are in the page; CSS shows the one that leads away from the present. */
export function ColorSchemeSwitch({ withLabel = false }: { withLabel?: boolean }) {
  const t = useTranslations('common.header')
  useEffect(followColorScheme, [])
  return (
    <>
      <button
        type="button"
        className={classes.toDark}
        data-labelled={withLabel || undefined}
        aria-label={t('useDark')}
        onClick={() => chooseColorScheme('dark')}
      >
        <IconMoon size={20} aria-hidden />
        {withLabel ? t('useDark') : null}
      </button>
      <button
        type="button"
        className={classes.toLight}
        data-labelled={withLabel || undefined}
        aria-label={t('useLight')}
        onClick={() => chooseColorScheme('light')}
      >
        <IconSun size={20} aria-hidden />
        {withLabel ? t('useLight') : null}
      </button>
    </>
  )
}
