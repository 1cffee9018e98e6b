'use client'
// Client: the choice lives in the browser.

import { useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './header-tools.module.css'

/** Light or dark. Both faces are in the page; CSS shows the one that leads away from the present. */
export function ColorSchemeSwitch({ withLabel = false }: { withLabel?: boolean }) {
  const t = useTranslations('common.header')
  const { setColorScheme } = useMantineColorScheme()
  return (
    <>
      <button
        type="button"
        className={classes.toDark}
        data-labelled={withLabel || undefined}
        aria-label={t('useDark')}
        onClick={() => setColorScheme('dark')}
      >
        <IconMoon size={20} aria-hidden />
        {withLabel ? t('useDark') : null}
      </button>
      <button
        type="button"
        className={classes.toLight}
        data-labelled={withLabel || undefined}
        aria-label={t('useLight')}
        onClick={() => setColorScheme('light')}
      >
        <IconSun size={20} aria-hidden />
        {withLabel ? t('useLight') : null}
      </button>
    </>
  )
}
