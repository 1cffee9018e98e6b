import { IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { SellerPage } from '../../contracts/catalogue'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { Cover } from '../common/cover'
import { EmptyState } from '../common/empty-state'
import { LevelBadge } from '../common/level-badge'
import { PageFrame } from '../common/page-frame'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { RatingLine } from '../common/rating-line'
import { Section } from '../common/section'
import { Tag } from '../common/tag'
import { TextilePattern } from '../common/textile-pattern'
import { LatestReviews } from '../reviews/review-list'
import { ServiceGrid } from '../services/service-grid'
import { AwayNotice, AwayTag } from '../vacations/away-notice'
import { Portfolio } from './portfolio'
import classes from './seller-content.module.css'
import { SellerFacts } from './seller-facts'

/** A seller as the market sees them: who, what they offer, what others say. */
export function SellerContent({ seller }: { seller: SellerPage }) {
  const t = useTranslations('sellerProfile')
  return (
    <PageFrame>
      <SellerBand seller={seller} />
      <div className={classes.columns}>
        <div className={classes.about}>
          <SellerFacts seller={seller} />
          {seller.bio ? (
            <Section title={t('about')}>
              <Prose text={seller.bio} />
            </Section>
          ) : null}
          {seller.skills.length > 0 ? (
            <Section title={t('skills')}>
              <ul className={classes.tags}>
                {seller.skills.map((skill) => (
                  <li key={skill}>
                    <Tag>{skill}</Tag>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <div className={classes.main}>
          {seller.away === null ? null : (
            <AwayNotice away={seller.away} name={seller.displayName} />
          )}
          <Section title={t('services')}>
            {seller.services.length > 0 ? (
              <ServiceGrid services={seller.services} priorityCount={2} withHearts />
            ) : (
              <EmptyState
                title={t('noServices.title')}
                body={t('noServices.body', { name: seller.displayName })}
              />
            )}
          </Section>
          {seller.portfolio.length > 0 ? (
            <Section title={t('portfolio.title')}>
              <Portfolio works={seller.portfolio} />
            </Section>
          ) : null}
          <Section title={t('reviews')} id="reviews">
            {seller.reviews.length > 0 ? (
              <LatestReviews
                reviews={seller.reviews}
                sellerName={seller.displayName}
                all={{ href: paths.sellerReviews(seller.handle), count: seller.rating.count }}
              />
            ) : (
              <p className={classes.dimmed}>{t('noReviews')}</p>
            )}
          </Section>
        </div>
      </div>
    </PageFrame>
  )
}

function SellerBand({ seller }: { seller: SellerPage }) {
  const t = useTranslations()
  return (
    <div className={classes.band}>
      <div className={classes.cloth}>
        {seller.cover ? (
          <Cover picture={seller.cover} sizes="(max-width: 62em) 100vw, 76rem" ratio="auto" />
        ) : (
          <TextilePattern tone="onInk" />
        )}
      </div>
      <div className={classes.identity}>
        <span className={classes.portrait}>
          <Avatar picture={seller.avatar} name={seller.displayName} size={112} />
        </span>
        <div className={classes.words}>
          <h1 dir="auto">{seller.displayName}</h1>
          <p className={classes.headline} dir="auto">
            {seller.headline}
          </p>
          <div className={classes.marks}>
            <RatingLine rating={seller.rating} />
            <LevelBadge level={seller.level} />
            {seller.isIdentityVerified ? (
              <Tag tone="good">
                <IconRosetteDiscountCheckFilled size={16} aria-hidden />
                {t('common.verified')}
              </Tag>
            ) : null}
            {seller.away === null ? null : <AwayTag away={seller.away} />}
          </div>
        </div>
        <ButtonLink href={paths.newConversation({ seller: seller.id })} size="md">
          {t('sellerProfile.contact')}
        </ButtonLink>
      </div>
    </div>
  )
}
