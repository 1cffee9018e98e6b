import { IconStarFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Rating } from '../../contracts/catalogue'
import { formatNumber, formatRating } from '../../i18n/format'
import classes from './rating.module.css'
import { VisuallyHidden } from './visually-hidden'

/** One star, the average and the number of reviews; says so when there is none yet. */
export function RatingLine({ rating }: { rating: Rating }) {
  const t = useTranslations('common.rating')
  const locale = useLocale()
  if (rating.count === 0) return <span className={classes.none}>{t('none')}</span>
  const average = formatRating(rating.average, locale)
  return (
    <span className={classes.line}>
      <VisuallyHidden>{t('label', { average, count: rating.count })}</VisuallyHidden>
      <IconStarFilled size={16} className={classes.star} aria-hidden />
      <span aria-hidden className={classes.average}>
        {average}
      </span>
      <span aria-hidden className={classes.count}>
        {t('count', { count: formatNumber(rating.count, locale) })}
      </span>
    </span>
  )
}
