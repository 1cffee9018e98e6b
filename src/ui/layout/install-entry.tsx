'use client'
// Client: the browser says whether the site can be installed.

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import classes from './header-tools.module.css'

/** What browsers offer on sites that can be installed and are not (no standard, so no type). */
type Offer = Event & { prompt: () => Promise<unknown> }

let offer: Offer | null = null
const listeners = new Set<() => void>()
const put = (next: Offer | null): void => {
  offer = next
  for (const listener of listeners) listener()
}

// At once: the offer comes when it likes, and only once. Kept back, it opens no bar of its own.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    put(event as Offer)
  })
  window.addEventListener('appinstalled', () => put(null))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Safari on iPhone and iPad has no offer; only there does `standalone` exist. */
const wayHere = (): 'offer' | 'share' | null => {
  if (offer !== null) return 'offer'
  return 'standalone' in navigator && navigator.standalone !== true ? 'share' : null
}

/** A quiet way to install the site, where it can be and is not. */
export function InstallEntry() {
  const t = useTranslations('common.footer')
  const way = useSyncExternalStore(subscribe, wayHere, () => null)
  if (way === null) return null
  if (way === 'share') {
    return (
      <details className={classes.install}>
        <summary className={classes.textTool}>{t('install')}</summary>
        <p>{t('installIos')}</p>
      </details>
    )
  }
  const install = () => {
    void offer?.prompt()
    // It can be shown once; the browser makes another one when it was declined.
    put(null)
  }
  return (
    <button type="button" className={classes.textTool} onClick={install}>
      {t('install')}
    </button>
  )
}
