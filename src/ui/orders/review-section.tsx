'use client'
// Client: writes the review and shows it in its place.

import { useTranslations } from 'next-intl'
import { WriteReview, type OrderView } from '../../contracts/orders'
import { Prose } from '../common/prose'
import { Stars } from '../common/stars'
import { TextAreaField } from '../forms/text-area-field'
import { ActForm } from './act-form'
import classes from './order-screen.module.css'
import { StarField } from './star-field'

/** The form while a review may be written; afterwards what was written. */
export function ReviewSection({ order }: { order: OrderView }) {
  if (order.review) return <WrittenReview review={order.review} />
  return order.actions.includes('review') ? <ReviewForm order={order} /> : null
}

function ReviewForm({ order }: { order: OrderView }) {
  const t = useTranslations('orders.review')
  return (
    <ActForm
      order={order}
      verb="review"
      schema={WriteReview}
      title={t(order.side === 'seller' ? 'titleSeller' : 'title')}
      intro={t('intro')}
      submitLabel={t('submit')}
    >
      <StarField name="rating" label={t('rating')} />
      <TextAreaField
        name="body"
        label={t('body')}
        placeholder={t('bodyPlaceholder')}
        maxLength={2000}
        required
      />
    </ActForm>
  )
}

function WrittenReview({ review }: { review: NonNullable<OrderView['review']> }) {
  const t = useTranslations('orders.review')
  return (
    <section className={classes.section} aria-labelledby="written-review-title">
      <h2 id="written-review-title">{t('yours')}</h2>
      <div>
        <Stars stars={review.rating} size={20} />
        <Prose text={review.body} />
        {review.isPublished ? null : <p className={classes.dimmed}>{t('waiting')}</p>}
      </div>
    </section>
  )
}
