import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReviewView } from '../../contracts/catalogue'
import { Avatar } from '../common/avatar'
import { Moment } from '../common/moment'
import { Prose } from '../common/prose'
import { Stars } from '../common/stars'
import { CountryName } from './country-name'
import classes from './review-list.module.css'

const shownAtFirst = 6

/** Reviews with the seller's replies; the first few, the rest unfolds without JavaScript. */
export function ReviewList<Review extends ReviewView>({
  reviews,
  sellerName,
  about,
}: {
  reviews: Review[]
  sellerName: string
  /** What the review is about, where a page shows reviews of several services. */
  about?: (review: Review) => ReactNode
}) {
  const t = useTranslations('service.reviews')
  const item = (review: Review) => (
    <li key={review.id}>
      <ReviewItem review={review} sellerName={sellerName} about={about?.(review)} />
    </li>
  )
  const rest = reviews.slice(shownAtFirst)
  return (
    <>
      <ul className={classes.list}>{reviews.slice(0, shownAtFirst).map(item)}</ul>
      {rest.length > 0 ? (
        <details className={classes.rest}>
          <summary className={classes.more}>{t('more', { count: rest.length })}</summary>
          <ul className={classes.list}>{rest.map(item)}</ul>
        </details>
      ) : null}
    </>
  )
}

function ReviewItem(props: { review: ReviewView; sellerName: string; about?: ReactNode }) {
  const t = useTranslations('service.reviews')
  const { review } = props
  return (
    <article className={classes.review}>
      <header className={classes.head}>
        <Avatar picture={null} name={review.authorName} size={40} />
        <div className={classes.who}>
          <p className={classes.author} dir="auto">
            {review.authorName}
          </p>
          <p className={classes.meta}>
            {review.authorCountry ? (
              <>
                <CountryName code={review.authorCountry} />
                {' · '}
              </>
            ) : null}
            <Moment iso={review.publishedAt} />
          </p>
        </div>
        <Stars stars={review.rating} />
      </header>
      {props.about ? <p className={classes.about}>{props.about}</p> : null}
      {review.body ? <Prose text={review.body} /> : <p className={classes.meta}>{t('noWords')}</p>}
      {review.reply ? (
        <blockquote className={classes.reply}>
          <p className={classes.author}>{t('reply', { name: props.sellerName })}</p>
          <Prose text={review.reply} />
        </blockquote>
      ) : null}
    </article>
  )
}
