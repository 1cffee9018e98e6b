'use client'
// Client: a cached page cannot know how long ago something was; the browser can.

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatDate, formatDateTime, formatRelative } from '../../i18n/format'
import classes from './text.module.css'

const minuteMs = 60_000

function subscribeToMinutes(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs)
  return () => clearInterval(timer)
}

const currentMinute = () => Math.floor(Date.now() / minuteMs) * minuteMs

/** The reader's own time zone: none is the browser's. */
const readersTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment, relative to now (`il y a 3 jours`), with the exact one on hover. */
export function Moment({ iso }: { iso: string }) {
  const locale = useLocale()
  const minute = useSyncExternalStore(subscribeToMinutes, currentMinute, () => null)
  if (minute === null) {
    return (
      <time dateTime={iso} className={classes.unbroken}>
        {formatDate(iso, locale)}
      </time>
    )
  }
  return (
    <time
      dateTime={iso}
      title={formatDateTime(iso, locale, readersTimeZone())}
      className={classes.unbroken}
    >
      {formatRelative(iso, new Date(minute), locale)}
    </time>
  )
}
