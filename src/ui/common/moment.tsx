'use client'
// Client: a cached page cannot know how long ago something was, and no server the reader's time zone.

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatDate, formatDateTime, formatRelative } from '../../i18n/format'
import classes from './text.module.css'
import { useMinute } from './use-minute'

const subscribeToNothing = () => () => {}

/** The reader's own time zone: none is the browser's. */
const readersTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment, relative to now (`il y a 3 jours`), with the exact one on hover. */
export function Moment({ iso }: { iso: string }) {
  const locale = useLocale()
  const minute = useMinute()
  const timeZone = useSyncExternalStore(subscribeToNothing, readersTimeZone, () => null)
  return (
    <time
      dateTime={iso}
      title={timeZone === null ? undefined : formatDateTime(iso, locale, timeZone)}
      className={classes.unbroken}
    >
      {minute === null ? formatDate(iso, locale) : formatRelative(iso, new Date(minute), locale)}
    </time>
  )
}
