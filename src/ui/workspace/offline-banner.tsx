'use client'
// Client: the browser knows whether there is a network.

import { IconWifiOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useOnline } from '../common/use-online'
import classes from './offline-banner.module.css'

/** Without a network: one quiet line that says what becomes of what one writes. */
export function OfflineBanner() {
  const t = useTranslations('workspace')
  const isOnline = useOnline()
  return (
    <div role="status">
      {isOnline ? null : (
        <p className={classes.banner}>
          <IconWifiOff size={18} aria-hidden />
          {t('offline')}
        </p>
      )}
    </div>
  )
}
