'use client'
// Client: offers arrive while the page is open.

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { OfferView } from '../../contracts/offers'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { LevelBadge } from '../common/level-badge'
import { paths } from '../common/paths'
import { RatingLine } from '../common/rating-line'
import { TextLink } from '../common/text-link'
import { OfferMoves } from '../offers/offer-moves'
import { OfferStatusTag } from '../offers/offer-status-tag'
import { OfferTerms } from '../offers/offer-terms'
import classes from './briefs.module.css'
import { briefOffersQueryKey, fetchBriefOffers } from './briefs-api'

const quietPollMs = 30_000

/** The offers on a brief, side by side: who, how trusted, for how much, by when. */
export function CompareOffers({ briefId, initial }: { briefId: string; initial: OfferView[] }) {
  const t = useTranslations('briefs.compare')
  const { data } = useQuery({
    queryKey: briefOffersQueryKey(briefId),
    queryFn: ({ signal }) => fetchBriefOffers(briefId, signal),
    initialData: { items: initial },
    refetchInterval: quietPollMs,
  })
  if (data.items.length === 0) return <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
  return (
    <section className={classes.section} aria-label={t('caption')}>
      <h2>{t('title', { count: data.items.length })}</h2>
      <ul className={classes.offers}>
        {data.items.map((offer) => (
          <li key={offer.id}>
            <ReceivedOffer offer={offer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReceivedOffer({ offer }: { offer: OfferView }) {
  const t = useTranslations('briefs.compare')
  const { seller } = offer
  return (
    <>
      <div className={classes.person}>
        <Avatar picture={seller.avatar} name={seller.displayName} size={44} />
        <div>
          <TextLink href={paths.seller(seller.handle)}>{seller.displayName}</TextLink>
          <div className={classes.tags}>
            <LevelBadge level={seller.level} />
            <RatingLine rating={seller.rating} />
          </div>
        </div>
      </div>
      <div className={classes.tags}>
        <OfferStatusTag status={offer.status} />
      </div>
      <strong dir="auto">{offer.title}</strong>
      <OfferTerms offer={offer} />
      <div className={classes.buttons}>
        <OfferMoves offer={offer} />
        <ButtonLink href={paths.conversation(offer.conversationId)} variant="quiet">
          {t('talk')}
        </ButtonLink>
      </div>
    </>
  )
}
