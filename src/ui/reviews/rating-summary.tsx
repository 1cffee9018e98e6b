import { IconStarFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Rating, ServicePage } from '../../contracts/catalogue'
import { formatRating } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { Stars } from '../common/stars'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './rating-summary.module.css'

type Row = ServicePage['ratingHistogram'][number]

/** The average and how the ratings are spread; each row leads to the reviews with that many stars. */
export function RatingSummary({
  rating,
  histogram,
  hrefOf,
  current,
}: {
  rating: Rating
  histogram: Row[]
  /** Where the reviews with so many stars are. */
  hrefOf: (stars: number) => string
  /** The stars that are filtered by. */
  current?: number
}) {
  const t = useTranslations('service.reviews')
  const common = useTranslations('common.rating')
  const locale = useLocale()
  const most = Math.max(1, ...histogram.map((row) => row.count))
  return (
    <div className={classes.summary}>
      <div className={classes.average}>
        <span className={classes.number}>{formatRating(rating.average, locale)}</span>
        <Stars stars={Math.round(rating.average)} size={20} />
        <span className={classes.count}>{common('reviews', { count: rating.count })}</span>
      </div>
      <ul className={classes.rows} aria-label={t('histogram')}>
        {histogram
          .toSorted((a, b) => b.stars - a.stars)
          .map((row) => (
            <li key={row.stars}>
              {row.count > 0 ? (
                <Link
                  href={hrefOf(row.stars)}
                  prefetch={false}
                  rel="nofollow"
                  className={classes.row}
                  aria-current={row.stars === current ? 'true' : undefined}
                >
                  <Bar row={row} most={most} />
                </Link>
              ) : (
                <span className={classes.row}>
                  <Bar row={row} most={most} />
                </span>
              )}
            </li>
          ))}
      </ul>
    </div>
  )
}

function Bar({ row, most }: { row: Row; most: number }) {
  const t = useTranslations('service.reviews')
  return (
    <>
      <VisuallyHidden>{t('starsRow', { stars: row.stars, count: row.count })}</VisuallyHidden>
      <span aria-hidden className={classes.stars}>
        {row.stars} <IconStarFilled size={12} />
      </span>
      <span aria-hidden className={classes.track}>
        <span className={classes.bar} style={{ width: `${(row.count / most) * 100}%` }} />
      </span>
      <span aria-hidden className={classes.value}>
        {row.count}
      </span>
    </>
  )
}
