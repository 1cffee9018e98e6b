'use client'
// Client: the choice lives in the browser.

import { useTranslations } from 'next-intl'
import classes from './header-tools.module.css'

/** Smaller pictures or full ones. Both faces are in the page; CSS shows the one that changes something. */
export function DataSaverSwitch() {
  const t = useTranslations('common.footer')
  return (
    <>
      <button type="button" className={classes.saveData} onClick={() => choose('on')}>
        {t('saveData')}
      </button>
      <button type="button" className={classes.spendData} onClick={() => choose('off')}>
        {t('spendData')}
      </button>
    </>
  )
}

/** Read by the script in the head (src/contracts/known-scripts.ts), which starts with the page. */
const choose = (choice: 'on' | 'off'): void => {
  try {
    localStorage.setItem('data-saver', choice)
  } catch {
    // Storage is closed to us: what the device says goes on.
  }
  location.reload()
}
