import { useLocale, useTranslations } from 'next-intl'
import type { Away } from '../../contracts/vacations'
import { formatLongDate } from '../../i18n/format'
import { Notice } from '../common/notice'
import { Tag } from '../common/tag'
import classes from './away-notice.module.css'

/** A seller takes no orders: from when on they do again, and what they say about it. */
export function AwayNotice({ away, name }: { away: Away; name: string }) {
  const t = useTranslations('common.away')
  const day = useBackDay(away)
  return (
    <Notice tone="info" title={t('title', { name })}>
      <p>{day === null ? t('open') : t('until', { day })}</p>
      {away.message ? (
        <blockquote className={classes.message} dir="auto">
          {away.message}
        </blockquote>
      ) : null}
    </Notice>
  )
}

/** The same in a few words. */
export function AwayTag({ away }: { away: Away }) {
  const t = useTranslations('common.away')
  const day = useBackDay(away)
  return <Tag tone="warning">{day === null ? t('tag') : t('tagUntil', { day })}</Tag>
}

function useBackDay({ backDay }: Away): string | null {
  const locale = useLocale()
  return backDay === null ? null : formatLongDate(backDay, locale, 'UTC')
}
