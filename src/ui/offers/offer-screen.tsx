'use client'
// Client: stays in step with the offer while the page is open.

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OfferPage } from '../../contracts/accept-offer'
import type { OfferView } from '../../contracts/offers'
import { formatDate } from '../../i18n/format'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { LevelBadge } from '../common/level-badge'
import { Money } from '../common/money'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { RatingLine } from '../common/rating-line'
import { Surface } from '../common/surface'
import { TextLink } from '../common/text-link'
import { OfferMoves } from './offer-moves'
import { OfferStatusTag } from './offer-status-tag'
import { OfferMilestones, OfferTerms } from './offer-terms'
import classes from './offers.module.css'
import { fetchOffer, offerQueryKey } from './offers-api'

const quietPollMs = 30_000

/** An offer in full: what is proposed, by whom, how it came about, and what to do now. */
export function OfferScreen({ initial, payment }: { initial: OfferPage; payment: ReactNode }) {
  const { data } = useQuery({
    queryKey: offerQueryKey(initial.offer.id),
    queryFn: ({ signal }) => fetchOffer(initial.offer.id, signal),
    initialData: initial,
    refetchInterval: quietPollMs,
  })
  const { offer, chain } = data
  const isPayable = offer.actions.includes('accept')
  return (
    <div className={classes.grid}>
      <div className={classes.column}>
        <Surface>
          <OfferScope offer={offer} />
        </Surface>
        {chain.length > 1 ? (
          <Surface>
            <History chain={chain} current={offer.id} />
          </Surface>
        ) : null}
      </div>
      <div className={classes.column}>
        {isPayable ? payment : null}
        <NextMove offer={offer} />
      </div>
    </div>
  )
}

function OfferScope({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers')
  const locale = useLocale()
  return (
    <section className={classes.section} aria-label={t('page.scope')}>
      <div className={classes.head}>
        <h2>{t('page.scope')}</h2>
        <OfferStatusTag status={offer.status} />
      </div>
      <OfferTerms offer={offer} />
      <Prose text={offer.description} />
      <OfferMilestones offer={offer} />
      {offer.answer ? (
        <p className={classes.answer} dir="auto">
          {t('card.answer', { words: offer.answer })}
        </p>
      ) : null}
      <p className={classes.dimmed}>
        {t('card.validUntil', { date: formatDate(offer.expiresAt, locale) })}
      </p>
      <p className={classes.dimmed} dir="auto">
        {offer.service.slug ? (
          <TextLink href={paths.service(offer.service.slug)}>
            {t('card.basedOn', { title: offer.service.title })}
          </TextLink>
        ) : (
          t('card.basedOn', { title: offer.service.title })
        )}
      </p>
      {offer.brief ? (
        <p className={classes.dimmed} dir="auto">
          <TextLink href={paths.brief(offer.brief.id)}>
            {t('card.answers', { title: offer.brief.title })}
          </TextLink>
        </p>
      ) : null}
    </section>
  )
}

/** Whose turn it is, in a sentence, and the buttons of that turn. */
function NextMove({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers')
  const isCustomer = offer.side === 'customer'
  const sentence = sentenceOf(offer)
  const name = isCustomer ? offer.seller.displayName : offer.customer.name
  return (
    <Surface>
      <section className={classes.section}>
        <div className={classes.person}>
          <Avatar picture={isCustomer ? offer.seller.avatar : null} name={name} size={44} />
          <div>
            <strong dir="auto">{name}</strong>
            {isCustomer ? (
              <div className={classes.facts}>
                <LevelBadge level={offer.seller.level} />
                <RatingLine rating={offer.seller.rating} />
              </div>
            ) : null}
          </div>
        </div>
        {sentence ? <p aria-live="polite">{t(`waiting.${sentence}`, { name })}</p> : null}
        <div className={classes.buttons}>
          <OfferMoves offer={offer} isPage />
          {offer.status === 'accepted' && offer.orderId ? (
            <ButtonLink href={paths.order(offer.orderId)}>{t('card.order')}</ButtonLink>
          ) : null}
          <ButtonLink href={paths.conversation(offer.conversationId)} variant="quiet">
            {t('page.back')}
          </ButtonLink>
        </div>
      </section>
    </Surface>
  )
}

const sentenceOf = ({ status, author, side }: OfferView) => {
  const isOwn = author === side
  if (side === 'customer') {
    if (status === 'open') return isOwn ? ('customerOwn' as const) : ('customer' as const)
    if (status === 'agreed') return 'customerAgreed' as const
    return status === 'ordered' ? ('customerOrdered' as const) : null
  }
  if (status === 'open') return isOwn ? ('sellerOwn' as const) : ('seller' as const)
  if (status === 'agreed') return 'sellerAgreed' as const
  return status === 'ordered' ? ('sellerOrdered' as const) : null
}

function History({ chain, current }: { chain: OfferView[]; current: string }) {
  const t = useTranslations('offers')
  return (
    <section className={classes.section} aria-label={t('page.history')}>
      <h2>{t('page.history')}</h2>
      <ol className={classes.history}>
        {chain.map((offer) => (
          <li key={offer.id} aria-current={offer.id === current ? 'step' : undefined}>
            <span dir="auto">
              {offer.author === 'seller'
                ? t('page.bySeller', { name: offer.seller.displayName })
                : t('page.byCustomer', { name: offer.customer.name })}
            </span>
            <span>
              <Money amountMinor={offer.priceMinor} currency={offer.currency} />
              {' · '}
              {t('card.days', { days: offer.deliveryDays })}
            </span>
            {offer.id === current ? null : (
              <TextLink href={paths.offer(offer.id)}>{t('card.see')}</TextLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
