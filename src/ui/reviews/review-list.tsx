import { useTranslations } from 'next-intl'
import type { ReviewView } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { Moment } from '../common/moment'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { Stars } from '../common/stars'
import { CountryName } from './country-name'
import classes from './review-list.module.css'

/** A review, and what it is about where a page shows reviews of several services. */
export type ShownReview = ReviewView & { serviceTitle?: string; serviceSlug?: string }

/** Reviews with the seller's replies. */
export function ReviewList({
  reviews,
  sellerName,
}: {
  reviews: ShownReview[]
  sellerName: string
}) {
  return (
    <ul className={classes.list}>
      {reviews.map((review) => (
        <li key={review.id}>
          <ReviewItem review={review} sellerName={sellerName} />
        </li>
      ))}
    </ul>
  )
}

/** The last few of many reviews, with a link to the page that shows all of them. */
export function LatestReviews({
  reviews,
  sellerName,
  all,
}: {
  reviews: ShownReview[]
  sellerName: string
  all: { href: string; count: number }
}) {
  const t = useTranslations('service.reviews')
  return (
    <>
      <ReviewList reviews={reviews} sellerName={sellerName} />
      {all.count > reviews.length ? (
        <ButtonLink href={all.href} variant="light">
          {t('all', { count: all.count })}
        </ButtonLink>
      ) : null}
    </>
  )
}

function ReviewItem(props: { review: ShownReview; sellerName: string }) {
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
      {review.serviceSlug ? (
        <p className={classes.about}>
          {t('aboutService')}{' '}
          <Link href={paths.service(review.serviceSlug)} prefetch={false}>
            {review.serviceTitle}
          </Link>
        </p>
      ) : null}
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
