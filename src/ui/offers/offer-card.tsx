'use client'
// Client: stands in a thread that is live, with buttons.

import { useLocale, useTranslations } from 'next-intl'
import type { OfferView } from '../../contracts/offers'
import { formatDate } from '../../i18n/format'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { OfferMoves } from './offer-moves'
import { OfferStatusTag } from './offer-status-tag'
import { OfferMilestones, OfferTerms } from './offer-terms'
import classes from './offers.module.css'

/** What an offer is called: the first of a negotiation, or an answer to another one. */
const kindOf = ({ step, author }: OfferView) => {
  if (step === 1) return 'offer' as const
  return author === 'customer' ? ('counterByCustomer' as const) : ('counterBySeller' as const)
}

/** An offer inside a thread: what it says, where it stands, and what the reader may do. */
export function OfferCard({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers')
  const locale = useLocale()
  const isWaiting = offer.status === 'open' || offer.status === 'agreed'
  return (
    <article className={classes.card} data-status={offer.status} aria-label={offer.title}>
      <div className={classes.head}>
        <span className={classes.kind}>{t(`card.${kindOf(offer)}`)}</span>
        <OfferStatusTag status={offer.status} />
      </div>
      <p className={classes.title} dir="auto">
        {offer.title}
      </p>
      <OfferTerms offer={offer} />
      {offer.milestones.length > 0 ? (
        <details className={classes.details}>
          <summary>{t('card.milestones', { count: offer.milestones.length })}</summary>
          <OfferMilestones offer={offer} />
        </details>
      ) : null}
      {offer.answer ? (
        <p className={classes.answer} dir="auto">
          {t('card.answer', { words: offer.answer })}
        </p>
      ) : null}
      {isWaiting ? (
        <p className={classes.dimmed}>
          {t('card.validUntil', { date: formatDate(offer.expiresAt, locale) })}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <OfferMoves offer={offer} />
        {offer.actions.includes('accept') ? null : (
          <ButtonLink href={paths.offer(offer.id)} variant="quiet">
            {t('card.see')}
          </ButtonLink>
        )}
      </div>
    </article>
  )
}
